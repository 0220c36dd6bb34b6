import { Fragment } from 'react';
import type { LanView } from '../../../domain/contract/office.ts';
import { client } from '../../app/trpc.ts';
import { useServerQuery } from '../../app/use-server-query.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Card } from '../../ui/Card.tsx';
import { lanTexts } from './texts.ts';
import styles from './Stations.module.css';

/** How other devices reach the server, and by what they know it; the pins only at the server's own PC. */
export function LanCard() {
  const lan = useServerQuery(['admin.lan'], () => client.admin.lan.query());
  if (lan.data === undefined) return undefined;
  return lan.data.open ? (
    <Card title={lanTexts.title} headingLevel={3}>
      <Addresses lan={lan.data} />
    </Card>
  ) : (
    <Banner title={lanTexts.closed}>{lanTexts.closedHint}</Banner>
  );
}

function Addresses({ lan: { urls, trust } }: { lan: LanView }) {
  return (
    <dl className={styles.lan}>
      <dt>{lanTexts.address}</dt>
      <dd>
        {urls.map((url) => (
          <span key={url} className={styles.url}>
            {url}
          </span>
        ))}
      </dd>
      {trust === undefined ? (
        <>
          <dt>{lanTexts.certificate}</dt>
          <dd>{lanTexts.atTheHub}</dd>
        </>
      ) : (
        <>
          <dt>{lanTexts.certificate}</dt>
          <dd>
            <a href={trust.certificatePath} download>
              {lanTexts.download}
            </a>
            <Fingerprint hex={trust.certificateFingerprint} />
          </dd>
          <dt>{lanTexts.key}</dt>
          <dd>
            <Fingerprint hex={trust.keyPin} />
          </dd>
        </>
      )}
    </dl>
  );
}

/** `AB:CD:…`, broken between bytes only. */
function Fingerprint({ hex }: { hex: string }) {
  return (
    <span className={styles.print}>
      {hex.split(/(?<=:)/).map((byte, index) => (
        <Fragment key={index}>
          {byte}
          <wbr />
        </Fragment>
      ))}
    </span>
  );
}
