import type { PurposeView } from '../../domain/contract/visit.ts';
import { Banner } from '../ui/Banner.tsx';
import { cx } from '../ui/cx.ts';
import { Icon } from '../ui/icons.tsx';
import type { KioskLanguage } from './kiosk-flow.ts';
import { useKioskTexts } from './kiosk-texts.ts';
import styles from './ServiceScreen.module.css';

export interface ServiceScreenProps {
  services: readonly PurposeView[];
  language: KioskLanguage;
  problem?: { code: string; message: string } | undefined;
  onChoose: (service: PurposeView) => void;
}

/** What the visitor came for; closed services stay on the screen and say why. */
export function ServiceScreen({ services, language, problem, onChoose }: ServiceScreenProps) {
  const t = useKioskTexts();
  const isAnyOpen = services.some((service) => service.open);
  return (
    <>
      {problem && (
        <Banner tone="bad" code={problem.code}>
          {problem.message}
        </Banner>
      )}
      {!isAnyOpen && (
        <Banner tone="warn">{services.length === 0 ? t('noServices') : t('allClosed')}</Banner>
      )}
      <ul className={styles.services}>
        {services.map((service) => (
          <li key={service.id}>
            <ServiceTile {...{ service, language, onChoose }} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ServiceTile(props: {
  service: PurposeView;
  language: KioskLanguage;
  onChoose: (service: PurposeView) => void;
}) {
  const { service, language, onChoose } = props;
  const t = useKioskTexts();
  const english = language === 'en';
  const hint = english ? service.hintEn : service.hint;
  return (
    <button
      type="button"
      className={cx(styles.tile, !service.open && styles.closed)}
      aria-disabled={!service.open || undefined}
      onClick={() => service.open && onChoose(service)}
    >
      <span className={styles.label}>{english ? service.labelEn : service.label}</span>
      {hint !== '' && <span className={styles.hint}>{hint}</span>}
      <span className={styles.state}>
        <Icon name={service.open ? 'people' : 'lock'} />
        {service.open ? t('waiting', { count: service.waiting }) : closedText(service)}
      </span>
    </button>
  );

  function closedText({ closedReason }: PurposeView): string {
    return english ? t('closed') : (closedReason ?? t('closed'));
  }
}
