import { parentPort, workerData } from 'node:worker_threads';
import { registerPdf } from '../../documents/register/register-pdf.ts';
import { registerXlsx } from '../../documents/register/register-xlsx.ts';
import type { RegisterWork } from './register-file.ts';
import { yieldToOthers } from '../threads.ts';

yieldToOthers();

/** Makes one file and ends: what a year of rows takes in memory goes back to the PC. */
const { format, facts } = workerData as RegisterWork;
const bytes = await (format === 'pdf' ? registerPdf(facts) : registerXlsx(facts));
parentPort?.postMessage(bytes);
