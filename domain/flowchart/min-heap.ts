type Entry = { priority: number; value: number; order: number };

/** A queue that gives the least first; of equals, the one that came first. */
export class MinHeap {
  private readonly entries: Entry[] = [];
  private count = 0;

  push(priority: number, value: number): void {
    const { entries } = this;
    entries.push({ priority, value, order: this.count });
    this.count += 1;
    let at = entries.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isBefore(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  pop(): { priority: number; value: number } | undefined {
    const { entries } = this;
    const first = entries[0];
    const last = entries.pop();
    if (first === undefined || last === undefined || entries.length === 0) return first;
    entries[0] = last;
    let at = 0;
    for (;;) {
      const left = at * 2 + 1;
      let least = at;
      if (left < entries.length && this.isBefore(left, least)) least = left;
      if (left + 1 < entries.length && this.isBefore(left + 1, least)) least = left + 1;
      if (least === at) return first;
      this.swap(at, least);
      at = least;
    }
  }

  private isBefore(a: number, b: number): boolean {
    const first = this.entries[a] as Entry;
    const second = this.entries[b] as Entry;
    return (
      first.priority < second.priority ||
      (first.priority === second.priority && first.order < second.order)
    );
  }

  private swap(a: number, b: number): void {
    const kept = this.entries[a] as Entry;
    this.entries[a] = this.entries[b] as Entry;
    this.entries[b] = kept;
  }
}
