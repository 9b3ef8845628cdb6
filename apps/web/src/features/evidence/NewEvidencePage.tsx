import { useState } from 'react';
import { Navigate } from 'react-router';
import { v7 } from 'uuid';
import { paths } from '../../lib/paths.js';

/** Begins a piece of evidence at its own address: nothing is written anywhere before something is said. */
export function NewEvidencePage() {
  const [id] = useState(() => v7());
  return <Navigate to={paths.evidenceItem(id)} replace state={{ begins: true }} />;
}

export { NewEvidencePage as Component };
