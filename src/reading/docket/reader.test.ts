import { englishReader } from '../english/reader.ts';
import { readerSuite } from '../reader.suite.ts';
import { docketReader } from './reader.ts';

readerSuite(docketReader(englishReader));
