import { useEffect } from 'react';
import { uuidv7 } from 'uuidv7';
import { setOfficeAccent } from '../app/appearance.ts';
import { useServerQuery } from '../app/use-server-query.ts';
import { client } from '../app/trpc.ts';
import { useSurface } from '../app/use-surface.ts';
import { useIsAway } from '../display/use-is-away.ts';
import { UiTextsContext, uiTextsEn, uiTextsId } from '../ui/ui-texts.ts';
import { AwayScreen, AwayStrip, NotPairedScreen } from './AwayScreen.tsx';
import { KioskTextsContext, kioskTexts } from './kiosk-texts.ts';
import { Questions } from './Questions.tsx';
import { StillThere } from './StillThere.tsx';
import { TicketStage } from './TicketStage.tsx';
import { useKiosk } from './use-kiosk.ts';
import { useTicketRequest } from './use-ticket-request.ts';

/** Milliseconds without the office server before the screen says so. */
const AWAY_AFTER_MS = 4000;

/** Anjungan mandiri: the touchscreen where a visitor takes a number alone. */
export function KioskPage() {
  useSurface('touch');
  const { state, tell } = useKiosk();
  useTicketRequest(state, tell);
  const office = useServerQuery(['office.public'], () => client.office.public.query(), {
    live: 'office',
  });
  const services = useServerQuery(['kiosk.purposes'], () => client.kiosk.purposes.query(), {
    live: ['queue', 'office'],
  });
  const isAway = useIsAway(AWAY_AFTER_MS);
  const accent = office.data?.accent;
  useEffect(() => setOfficeAccent(accent), [accent]);
  useKeepOut();
  useEffect(() => {
    document.documentElement.lang = state.language;
    return () => {
      document.documentElement.lang = 'id';
    };
  }, [state.language]);

  const sign = office.data ?? { name: 'Satu Atap', agency: '', logo: '' };
  const frame = {
    office: sign,
    language: state.language,
    onLanguage: (language: typeof state.language) => tell({ type: 'language', language }),
    screen: state.screen,
    strip: isAway && state.screen !== 'service' ? <AwayStrip /> : undefined,
  };
  const isRefusedDevice = services.problem !== undefined && !isAway && office.data !== undefined;

  return (
    <KioskTextsContext value={kioskTexts(state.language)}>
      <UiTextsContext value={state.language === 'en' ? uiTextsEn : uiTextsId}>
        <title>{kioskTexts(state.language)('pageTitle')}</title>
        {state.ticket ? (
          <TicketStage {...{ frame, state, tell, ticket: state.ticket }} />
        ) : isRefusedDevice && services.data === undefined ? (
          <NotPairedScreen />
        ) : services.data === undefined || (isAway && state.screen === 'service') ? (
          <AwayScreen />
        ) : (
          <Questions
            {...{ frame, state, tell, isAway }}
            services={services.data.filter((service) => service.onKiosk)}
            newCommandId={uuidv7}
          />
        )}
        <StillThere state={state} tell={tell} />
      </UiTextsContext>
    </KioskTextsContext>
  );
}

/** No menu on a long press, nothing to drag: the screen offers its own buttons only. */
function useKeepOut(): void {
  useEffect(() => {
    const refuse = (event: Event) => event.preventDefault();
    window.addEventListener('contextmenu', refuse);
    window.addEventListener('dragstart', refuse);
    return () => {
      window.removeEventListener('contextmenu', refuse);
      window.removeEventListener('dragstart', refuse);
    };
  }, []);
}
