import './app/zodWithoutEval';
import '@mantine/core/styles.css';
import './styles/themeVariables.css';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { rememberWhyLocked } from './api/events';
import { App } from './app/App';

rememberWhyLocked();

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
