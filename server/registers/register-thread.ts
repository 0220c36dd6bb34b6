import { parentPort, workerData } from 'node:worker_threads';
import { registerCsv } from '../../documents/register/register-csv.ts';
import { registerPdf } from '../../documents/register/register-pdf.ts';
import { registerXlsx } from '../../documents/register/register-xlsx.ts';
import type { RegisterWork } from './register-file.ts';
import { yieldToOthers } from '../threads.ts';

yieldToOthers();

/** Makes one file and ends: what a year of rows takes in memory goes back to the PC. */
const { format, facts } = workerData as RegisterWork;
const make = { pdf: registerPdf, xlsx: registerXlsx, csv: registerCsv };
const bytes = await make[format](facts);
parentPort?.postMessage(bytes);
