import type { Writable } from 'node:stream';

/** A screen that has not read this many bytes is gone or asleep; it comes back and reloads. */
const MOST_UNREAD_BYTES = 256 * 1024;

/** The open screens, and the station each belongs to. */
export class OpenLines {
  private readonly lines = new Map<Writable, string>();

  get size(): number {
    return this.lines.size;
  }

  add(line: Writable, stationId: string): void {
    this.lines.set(line, stationId);
    line.once('close', () => this.lines.delete(line));
  }

  /** The same bytes to every screen; one that does not read is cut off rather than waited for. */
  send(text: string): void {
    const bytes = Buffer.from(text);
    for (const line of this.lines.keys()) {
      if (line.writableLength > MOST_UNREAD_BYTES) line.destroy();
      else line.write(bytes);
    }
  }

  /** Ends the lines of one station, or all. */
  end(stationId?: string): void {
    for (const [line, station] of this.lines) {
      if (stationId !== undefined && station !== stationId) continue;
      this.lines.delete(line);
      line.end();
    }
  }
}
