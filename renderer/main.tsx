import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { config } from 'zod/v4/core';
import { loadAppearance } from './app/appearance.ts';
import { Providers } from './app/Providers.tsx';
import { routes } from './app/routes.tsx';
import { installAriaStrings } from './ui/aria-strings.ts';

// zod compiles its parsers with `new Function` unless told not to; the CSP forbids it.
config({ jitless: true });
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
