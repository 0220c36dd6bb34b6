import { useEffect } from 'react';
import { uuidv7 } from 'uuidv7';
import { setOfficeAccent, useAppearanceOf } from '../app/appearance.ts';
import { useServerQuery } from '../app/use-server-query.ts';
import { isDeviceRefusal } from '../app/problem.ts';
import { client } from '../app/trpc.ts';
import { useSurface } from '../app/use-surface.ts';
import { useIsAway } from '../display/use-is-away.ts';
import { UiTextsContext, uiTextsEn, uiTextsId } from '../ui/ui-texts.ts';
import { AwayScreen, AwayStrip, NotPairedScreen } from './AwayScreen.tsx';
import type { KioskLanguage, KioskView } from './kiosk-flow.ts';
import { KioskTextsContext, kioskTexts } from './kiosk-texts.ts';
import { Questions } from './Questions.tsx';
import { StillThere } from './StillThere.tsx';
import { TicketStage } from './TicketStage.tsx';
import { useKiosk } from './use-kiosk.ts';
import { useTicketRequest } from './use-ticket-request.ts';

/** Milliseconds without the office server before the screen says so. */
const AWAY_AFTER_MS = 4000;

/** Opening hours and the day pass without an event: how often the services are asked again, ms. */
const HOURS_EVERY_MS = 20_000;

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
    everyMs: HOURS_EVERY_MS,
  });
  const isAway = useIsAway(AWAY_AFTER_MS);
  const accent = office.data?.accent;
  useEffect(() => setOfficeAccent(accent), [accent]);
  useKeepOut();
  useAppearanceOf({
    ...(state.view.large && { text: '125' }),
    ...(state.view.contrast && { theme: 'kontras' }),
  });
  useEffect(() => {
    document.documentElement.lang = state.language;
    return () => {
      document.documentElement.lang = 'id';
    };
  }, [state.language]);

  const sign = office.data ?? { name: 'Satu Atap', agency: '', logo: '' };
  const frame = {
    office: sign,
    seen: {
      language: state.language,
      onLanguage: (language: KioskLanguage) => tell({ type: 'language', language }),
      view: state.view,
      onView: (view: Partial<KioskView>) => tell({ type: 'view', view }),
    },
    screen: state.screen,
    strip: isAway && state.screen !== 'service' ? <AwayStrip /> : undefined,
  };
  const isRefusedDevice = isDeviceRefusal(services.problem);

  return (
    <KioskTextsContext value={kioskTexts(state.language)}>
      <UiTextsContext value={state.language === 'en' ? uiTextsEn : uiTextsId}>
        <title>{kioskTexts(state.language)('pageTitle')}</title>
        {state.ticket ? (
          <TicketStage {...{ frame, state, tell, ticket: state.ticket }} />
        ) : isRefusedDevice ? (
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

/** No menu on a long press, nothing to drag, no zoom and no way back by a swipe: the screen offers its own buttons only. */
function useKeepOut(): void {
  useEffect(() => {
    const refuse = (event: Event) => event.preventDefault();
    const refuseZoom = (event: WheelEvent) => event.ctrlKey && event.preventDefault();
    document.documentElement.style.overscrollBehavior = 'none';
    window.addEventListener('contextmenu', refuse);
    window.addEventListener('dragstart', refuse);
    window.addEventListener('wheel', refuseZoom, { passive: false });
    return () => {
      document.documentElement.style.removeProperty('overscroll-behavior');
      window.removeEventListener('wheel', refuseZoom);
      window.removeEventListener('contextmenu', refuse);
      window.removeEventListener('dragstart', refuse);
    };
  }, []);
}
