import { useEffect } from 'react'
import { Page } from '../../components/page.tsx'
import { Why } from '../../components/section.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { useProtection } from '../../live/use-protection.ts'
import { EraseSection } from './your-data-erase.tsx'
import { PinSection } from './your-data-pin.tsx'
import { PortableSection } from './your-data-portable.tsx'
import { ProtectionSection } from './your-data-protection.tsx'
import { RetentionRow } from './your-data-retention.tsx'

/** What is kept, how it is protected, for how long, and how to take it back. What a PIN opened is shut on leaving. */
export const YourDataScreen = ({ onBack }: { readonly onBack: () => void }) => {
  const { yourData: words } = useWords()
  const { bridge } = useEbb()
  const { protection, ask } = useProtection()
  useEffect(
    () => () => {
      void bridge.call('vault:shut', undefined)
    },
    [bridge],
  )
  return (
    <Page title={words.title} back={words.back} onBack={onBack}>
      {protection === null && <Why>{words.shut}</Why>}
      {protection && (
        <>
          <ProtectionSection protection={protection} onChanged={ask} />
          <PinSection hasPin={protection.hasPin} onChanged={ask} />
          <RetentionRow />
        </>
      )}
      {protection !== undefined && (
        <>
          <PortableSection protection={protection} onChanged={ask} />
          <EraseSection hasPin={protection?.hasPin ?? null} onChanged={ask} />
        </>
      )}
    </Page>
  )
}
