import { useState } from 'react';
import type { ReactNode } from 'react';
import { Icon, iconNames } from '../ui/icons.tsx';
import { Kawung } from '../ui/Kawung.tsx';
import { RadioTiles } from '../ui/RadioTiles.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { Actions } from './Actions.tsx';
import { Fields } from './Fields.tsx';
import { Messages } from './Messages.tsx';
import { Records } from './Records.tsx';
import { Touch } from './Touch.tsx';
import styles from './Gallery.module.css';

const surfaces = [
  { value: 'desk', label: 'Meja' },
  { value: 'touch', label: 'Sentuh' },
  { value: 'display', label: 'Layar' },
] as const;
const themes = [
  { value: 'biasa', label: 'Biasa' },
  { value: 'kontras', label: 'Kontras tinggi' },
] as const;
const sizes = [
  { value: '100', label: '100 %' },
  { value: '125', label: '125 %' },
  { value: '150', label: '150 %' },
] as const;

type Value<T extends readonly { value: string }[]> = T[number]['value'];

/** Starts as the address says (`/ui?surface=touch&theme=kontras&text=125`), for screenshots. */
function fromAddress<V extends string>(
  name: string,
  choices: readonly { value: V }[],
  start: V,
): V {
  const wanted = new URLSearchParams(location.search).get(name);
  return choices.find((choice) => choice.value === wanted)?.value ?? start;
}

/** `/ui`: every component in every state, for those who build screens and for the tests' eyes. */
export function Gallery() {
  const [surface, setSurface] = useState<Value<typeof surfaces>>(() =>
    fromAddress('surface', surfaces, 'desk'),
  );
  const [theme, setTheme] = useState<Value<typeof themes>>(() =>
    fromAddress('theme', themes, 'biasa'),
  );
  const [text, setText] = useState<Value<typeof sizes>>(() => fromAddress('text', sizes, '100'));
  const page = (
    <main className={styles.page}>
      <title>Galeri · Satu Atap</title>
      <header className={styles.head}>
        <h1>Galeri komponen</h1>
        <RadioTiles
          label="Permukaan"
          look="line"
          tiles={surfaces}
          value={surface}
          onChange={setSurface}
        />
        <RadioTiles label="Warna" look="line" tiles={themes} value={theme} onChange={setTheme} />
        <RadioTiles
          label="Ukuran huruf"
          look="line"
          tiles={sizes}
          value={text}
          onChange={setText}
        />
      </header>
      <Tabs
        label="Bagian galeri"
        items={[
          { id: 'semua', label: 'Semua', content: <Everything /> },
          { id: 'ikon', label: 'Ikon', content: <Icons /> },
        ]}
      />
    </main>
  );
  return (
    <div data-surface={surface} data-theme={theme} data-text={text} className={styles.root}>
      {surface === 'desk' ? page : <Kawung>{page}</Kawung>}
    </div>
  );
}

function Everything() {
  return (
    <div className={styles.sections}>
      <Section title="Tombol">
        <Actions />
      </Section>
      <Section title="Isian">
        <Fields />
      </Section>
      <Section title="Pesan dan keadaan">
        <Messages />
      </Section>
      <Section title="Daftar dan langkah">
        <Records />
      </Section>
      <Section title="Layar sentuh">
        <Touch />
      </Section>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Icons() {
  return (
    <ul className={styles.icons}>
      {iconNames.map((name) => (
        <li key={name} className={styles.icon}>
          <Icon name={name} size={1.8} />
          {name}
        </li>
      ))}
    </ul>
  );
}
