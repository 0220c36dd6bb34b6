export type Sse = { id?: string; event?: string; data: unknown };

/** One screen's line to the server: every event it hears, and every byte. */
export class Listener {
  readonly heard: Sse[] = [];
  bytes = '';
  private readonly stopper = new AbortController();
  private waiting: (() => void)[] = [];
  ended = false;

  static async open(
    url: string,
    options: { lastEventId?: string; header?: string; cookie?: string } = {},
  ): Promise<Listener> {
    const listener = new Listener();
    const { lastEventId, header, cookie } = options;
    const query = lastEventId === undefined ? '' : `?lastEventId=${lastEventId}`;
    const response = await fetch(`${url}/stream${query}`, {
      headers: {
        accept: 'text/event-stream',
        ...(header !== undefined && { 'last-event-id': header }),
        ...(cookie !== undefined && { cookie }),
      },
      signal: listener.stopper.signal,
    });
    if (response.body === null || response.status !== 200)
      throw new Error(`Stream: ${response.status}`);
    void listener.read(response.body);
    await listener.until(() => listener.heard.some(({ event }) => event === 'connected'));
    return listener;
  }

  /** Changes only, without the protocol's own events. */
  get changes(): { seq: number; topics: string[]; call?: { number: string; callSeq: number } }[] {
    return this.heard.flatMap(({ event, data }) => (event === undefined ? [data as never] : []));
  }

  /** Waits for something this screen hears. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      if (this.ended) throw new Error('The line was cut before it came.');
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  close(): void {
    this.stopper.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let open = '';
    try {
      for await (const chunk of body) {
        const text = decoder.decode(chunk as Uint8Array, { stream: true });
        this.bytes += text;
        open += text;
        const blocks = open.split('\n\n');
        open = blocks.pop() ?? '';
        for (const block of blocks) this.take(block);
        this.wake();
      }
    } catch {
      // The line was cut; `ended` says so.
    }
    this.ended = true;
    this.wake();
  }

  private take(block: string): void {
    const fields = new Map(
      block
        .split('\n')
        .filter((line) => line.includes(':'))
        .map((line) => [
          line.slice(0, line.indexOf(':')),
          line.slice(line.indexOf(':') + 1).trim(),
        ]),
    );
    if (fields.size === 0) return;
    const [id, event, data] = [fields.get('id'), fields.get('event'), fields.get('data')];
    this.heard.push({
      ...(id !== undefined && { id }),
      ...(event !== undefined && { event }),
      data: data === undefined || data === '' ? undefined : JSON.parse(data),
    });
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
