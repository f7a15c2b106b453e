import { z } from 'zod';

// Imported before everything else: zod otherwise tries `new Function`, which our policy refuses and reports.
z.config({ jitless: true });
