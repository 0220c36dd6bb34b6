import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { loadAppearance } from './app/appearance.ts';
import { Providers } from './app/Providers.tsx';
import { routes } from './app/routes.tsx';
import { installAriaStrings } from './ui/aria-strings.ts';

// zod compiles its parsers with `new Function` unless told not to; the CSP forbids it. Said to the
// global that zod reads when it loads: importing it here would put it before every first screen.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
installAriaStrings();
loadAppearance();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={createBrowserRouter(routes)} />
    </Providers>
  </StrictMode>,
);
