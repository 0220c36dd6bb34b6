import { Navigate } from 'react-router';

/** /admin itself: the first part. */
export function AdminHome() {
  return <Navigate to="pengguna" replace />;
}
