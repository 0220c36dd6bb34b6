/**
 * What is wrong with the page as it stands now, seen as an eye would: wider than the screen, text cut
 * off, text out of reach, two texts on top of each other, a list squeezed to nothing. Runs in the
 * browser (`page.evaluate`), so it imports nothing.
 */
export function layoutProblems(): string[] {
  const problems = new Set<string>();
  const root = document.documentElement;
  const slack = 2;

  function isShown(element: Element): boolean {
    const { width, height } = element.getBoundingClientRect();
    return (
      width > 1.5 &&
      height > 1.5 &&
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    );
  }
  /** For the ear only: clipped to a point on purpose. */
  function isHiddenAway(element: Element): boolean {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const { clip, clipPath, position } = getComputedStyle(at);
      if (position === 'absolute' && (clip !== 'auto' || clipPath !== 'none')) return true;
    }
    return false;
  }
  function name(element: Element): string {
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
    const own = [...element.classList].map((each) => each.replace(/^_|_[^_]+(_\d+)?$/g, ''));
    return `<${element.tagName.toLowerCase()} ${own.join('.')}> "${words.slice(0, 50)}"`;
  }
  const scrolls = (value: string) => value === 'auto' || value === 'scroll';
  const clips = (value: string) => value === 'hidden' || value === 'clip';

  if (root.scrollWidth > root.clientWidth + 1)
    problems.add(`halaman ${root.scrollWidth - root.clientWidth} px lebih lebar daripada layar`);

  /** The nearest thing that floats over the rest (a bar that sticks, a dialog): compared within only. */
  function layerOf(element: Element): Element {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      if (['fixed', 'sticky', 'absolute'].includes(getComputedStyle(at).position)) return at;
    }
    return root;
  }

  type Words = { element: Element; box: DOMRect; layer: Element };
  const words: Words[] = [];
  const modal = [...document.querySelectorAll('[aria-modal="true"], dialog[open]')].at(-1);

  for (const element of document.querySelectorAll('body *')) {
    if (modal !== undefined && !modal.contains(element)) continue;
    if (!isShown(element) || isHiddenAway(element)) continue;
    const style = getComputedStyle(element);
    const html = element as HTMLElement;
    const isField = element.matches('input, textarea, select');
    if (
      !isField &&
      scrolls(style.overflowX) &&
      html.scrollWidth > html.clientWidth + 1 &&
      html.tabIndex < 0 &&
      html.querySelector('button, a, [tabindex="0"]') === null
    )
      problems.add(`${name(element)} harus digeser ke samping`);
    if (
      !isField &&
      scrolls(style.overflowY) &&
      html.scrollHeight > html.clientHeight + 1 &&
      html.clientHeight < 72
    )
      problems.add(`${name(element)} terjepit: tinggi ${html.clientHeight} px`);
    if (isField) {
      const problem = fieldProblem(html as HTMLInputElement | HTMLSelectElement, style);
      if (problem !== undefined) problems.add(`${name(element)} ${problem}`);
      continue;
    }
    const isText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    );
    if (!isText || element.closest('[aria-hidden="true"]') !== null) continue;
    const range = document.createRange();
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || (node.textContent ?? '').trim() === '') continue;
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width < 2) continue;
        const cut = cutBy(element, box, Number.parseFloat(style.fontSize));
        if (cut !== undefined) problems.add(`${name(element)} terpotong oleh ${cut}`);
        const seen = seenPart(element, box);
        if (seen !== undefined) words.push({ element, box: seen, layer: layerOf(element) });
      }
    }
  }

  /** Which box hides part of this text, and cannot be scrolled to show it. */
  function cutBy(element: Element, box: DOMRect, size: number): string | undefined {
    // A font's own box is taller than its letters.
    const ascent = size * 0.3;
    let canScrollDown = root.scrollHeight > root.clientHeight + 1;
    let canScrollAside = false;
    for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(at);
      const edge = at.getBoundingClientRect();
      if (clips(overflowX) && !canScrollAside) {
        if (box.right > edge.right + slack || box.left < edge.left - slack) return name(at);
      }
      if (clips(overflowY) && !canScrollDown && at !== document.body) {
        if (box.bottom > edge.bottom + ascent || box.top < edge.top - ascent) return name(at);
      }
      if (scrolls(overflowY)) canScrollDown = true;
      if (scrolls(overflowX)) canScrollAside = true;
      if (position === 'fixed') {
        canScrollDown = scrolls(overflowY) || canScrollDown;
        break;
      }
    }
    if (!canScrollDown && (box.bottom > innerHeight + ascent || box.top < -ascent))
      return 'tepi layar';
    return undefined;
  }

  /** The part of a text that is not scrolled away. */
  function seenPart(element: Element, box: DOMRect): DOMRect | undefined {
    let { left, top, right, bottom } = box;
    for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      if (overflowX === 'visible' && overflowY === 'visible') continue;
      const edge = at.getBoundingClientRect();
      left = Math.max(left, edge.left);
      right = Math.min(right, edge.right);
      top = Math.max(top, edge.top);
      bottom = Math.min(bottom, edge.bottom);
    }
    return right - left > 2 && bottom - top > 2
      ? new DOMRect(left, top, right - left, bottom - top)
      : undefined;
  }

  function fieldProblem(
    field: HTMLInputElement | HTMLSelectElement,
    style: CSSStyleDeclaration,
  ): string | undefined {
    if (field instanceof HTMLInputElement && !/text|search|tel|email|url/.test(field.type)) return;
    const text =
      field instanceof HTMLSelectElement
        ? (field.selectedOptions[0]?.text ?? '')
        : field.value === ''
          ? field.placeholder
          : field.value.length <= 24
            ? field.value
            : '';
    const canvas = document.createElement('canvas').getContext('2d');
    if (canvas === null || text === '') return;
    canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const room =
      field.clientWidth -
      Number.parseFloat(style.paddingLeft) -
      Number.parseFloat(style.paddingRight);
    const need = canvas.measureText(text).width;
    return need > room + slack
      ? `tidak muat: "${text}" perlu ${Math.ceil(need)} px, ada ${Math.floor(room)} px`
      : undefined;
  }

  for (const [i, one] of words.entries()) {
    for (const other of words.slice(i + 1)) {
      if (one.element === other.element || one.layer !== other.layer) continue;
      const across =
        Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down =
        Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      const lower = Math.min(one.box.height, other.box.height);
      if (across > 3 && down > lower * 0.35)
        problems.add(`${name(one.element)} menimpa ${name(other.element)}`);
    }
  }
  return [...problems];
}
