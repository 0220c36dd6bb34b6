import type { RouteObject } from 'react-router';
import { ErrorPage } from './ErrorPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { screen } from './screen.ts';

/** Every address of the product. One line each; a screen is loaded when it is first opened. */
export const routes: RouteObject[] = [
  {
    ErrorBoundary: ErrorPage,
    HydrateFallback: () => null,
    children: [
      { path: '/', lazy: screen(async () => (await import('./StartPage.tsx')).StartPage) },
      { path: '/ui', lazy: screen(async () => (await import('../gallery/Gallery.tsx')).Gallery) },
      { path: '*', Component: NotFoundPage },
    ],
  },
];
