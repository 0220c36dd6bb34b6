import type { RouteObject } from 'react-router';
import { adminRoutes } from '../admin/routes.ts';
import { ErrorPage } from './ErrorPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { screen } from './screen.ts';

/** Every address of the product. One line each; a screen is loaded when it is first opened. */
export const routes: RouteObject[] = [
  {
    ErrorBoundary: ErrorPage,
    HydrateFallback: () => null,
    children: [
      {
        path: '/',
        lazy: screen(async () => (await import('../landing/LandingPage.tsx')).LandingPage),
      },
      {
        path: '/masuk',
        lazy: screen(async () => (await import('../auth/SignInPage.tsx')).SignInPage),
      },
      {
        path: '/berkas',
        lazy: screen(async () => (await import('../case-file/FindPage.tsx')).FindPage),
      },
      {
        path: '/berkas/:caseId',
        lazy: screen(async () => (await import('../case-file/CaseFilePage.tsx')).CaseFilePage),
      },
      { path: '/meja', lazy: screen(async () => (await import('../desk/DeskPage.tsx')).DeskPage) },
      {
        path: '/pindai',
        lazy: screen(async () => (await import('../scan/ScanPage.tsx')).ScanPage),
      },
      {
        path: '/sop',
        lazy: screen(async () => (await import('../sop/SopListPage.tsx')).SopListPage),
      },
      {
        path: '/sop/:sopId',
        lazy: screen(async () => (await import('../sop/SopPage.tsx')).SopPage),
      },
      {
        path: '/satpam',
        lazy: screen(async () => (await import('../security/SecurityPage.tsx')).SecurityPage),
      },
      {
        path: '/pimpinan',
        lazy: screen(async () => (await import('../manager/ManagerPage.tsx')).ManagerPage),
      },
      {
        path: '/pengganti',
        lazy: screen(async () => (await import('../absences/OwnAbsencePage.tsx')).OwnAbsencePage),
      },
      {
        path: '/register',
        lazy: screen(async () => (await import('../register/RegisterPage.tsx')).RegisterPage),
      },
      {
        path: '/anjungan',
        lazy: screen(async () => (await import('../kiosk/KioskPage.tsx')).KioskPage),
      },
      {
        path: '/layar',
        lazy: screen(async () => (await import('../display/DisplayPage.tsx')).DisplayPage),
      },
      {
        path: '/antrean/:ticketId',
        lazy: screen(async () => (await import('../follow/FollowPage.tsx')).FollowPage),
      },
      {
        path: '/pasang',
        lazy: screen(async () => (await import('../setup/SetupPage.tsx')).SetupPage),
      },
      {
        path: '/pasangkan',
        lazy: screen(async () => (await import('../pairing/PairingPage.tsx')).PairingPage),
      },
      {
        path: '/admin',
        lazy: screen(async () => (await import('../admin/AdminPage.tsx')).AdminPage),
        children: adminRoutes,
      },
      { path: '/ui', lazy: screen(async () => (await import('../gallery/Gallery.tsx')).Gallery) },
      { path: '*', Component: NotFoundPage },
    ],
  },
];
