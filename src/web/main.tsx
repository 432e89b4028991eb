import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Opening } from './frame/opening.tsx';
import './styles/index.css';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Opening />
    </StrictMode>,
  );
}
