import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { loadAppearance } from './app/appearance.ts';
import { Providers } from './app/Providers.tsx';
import { routes } from './app/routes.tsx';
import { installAriaStrings } from './ui/aria-strings.ts';

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
