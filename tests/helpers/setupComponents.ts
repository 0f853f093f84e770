import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// Testing Library sets this itself only where the test functions are global.
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

afterEach(cleanup);
