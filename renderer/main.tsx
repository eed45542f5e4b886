import '@fontsource-variable/figtree/wght.css'
import '@fontsource-variable/literata/opsz.css'
import '@fontsource-variable/vazirmatn/wght.css'
import './styles/tokens.css'
import './styles/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { bridgeOf } from './bridge.ts'
import { ScreenBoundary } from './components/screen-boundary.tsx'
import { createEbb } from './create-ebb.ts'
import { EbbContext } from './live/ebb-context.ts'
import { tellFailures } from './live/tell-failures.ts'

const ebb = createEbb({
  bridge: bridgeOf(window),
  bluetooth: navigator.bluetooth,
  openAudio: () => new AudioContext(),
})
const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')
tellFailures(ebb.bridge, window)
createRoot(root, { onCaughtError: reportError }).render(
  <EbbContext value={ebb}>
    <ScreenBoundary onAgain={ebb.store.ask}>
      <App />
    </ScreenBoundary>
  </EbbContext>,
)
