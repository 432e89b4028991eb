import { readerSuite } from '../reader.suite.ts';
import { englishReader } from './reader.ts';

readerSuite(englishReader);
