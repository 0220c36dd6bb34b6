import type { PurposeView } from '../../domain/contract/visit.ts';
import { Banner } from '../ui/Banner.tsx';
import { cx } from '../ui/cx.ts';
import { Icon } from '../ui/icons.tsx';
import type { KioskLanguage, KioskProblem } from './kiosk-flow.ts';
import { useKioskTexts } from './kiosk-texts.ts';
import styles from './ServiceScreen.module.css';

export interface ServiceScreenProps {
  services: readonly PurposeView[];
  language: KioskLanguage;
  problem?: KioskProblem | undefined;
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
          {language === 'id' ? problem.message : (problem.messageEn ?? t('refused'))}
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
  const { label, hint, closedReason } = inLanguage(service, language);
  return (
    <button
      type="button"
      className={cx(styles.tile, !service.open && styles.closed)}
      aria-disabled={!service.open || undefined}
      onClick={() => service.open && onChoose(service)}
    >
      <span className={styles.label}>{label}</span>
      {hint !== '' && <span className={styles.hint}>{hint}</span>}
      <span className={styles.state}>
        <Icon name={service.open ? 'people' : 'lock'} />
        {service.open ? t('waiting', { count: service.waiting }) : (closedReason ?? t('closed'))}
      </span>
    </button>
  );
}

/** The office's words in the visitor's language; Indonesian where it wrote no English. */
function inLanguage(service: PurposeView, language: KioskLanguage) {
  const { label, hint, closedReason } = service;
  if (language === 'id') return { label, hint, closedReason };
  return {
    label: service.labelEn === '' ? label : service.labelEn,
    hint: service.hintEn === '' ? hint : service.hintEn,
    closedReason: service.closedReasonEn ?? closedReason,
  };
}
