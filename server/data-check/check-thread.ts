import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { whatIsDamaged } from '../../db/open.ts';

/** Reads the whole file once, beside the work, and says what is wrong with it: '' when nothing is. */
const sqlite = new Database(workerData as string, { readonly: true });
parentPort?.postMessage(whatIsDamaged(sqlite) ?? '');
sqlite.close();
