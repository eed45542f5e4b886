import type { PartnerId } from '#shared/partners.ts'
import { Toggle } from '../../components/toggle.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useCommand } from '../../live/use-command.ts'
import { useName } from '../../people/use-name.ts'

export type PauseCompanyProps = { readonly partner: PartnerId; readonly wants: boolean }

/** A seat's own wish for company. It comes about where both have it, and can be taken back. */
export const PauseCompany = ({ partner, wants }: PauseCompanyProps) => {
  const { company } = useWords().pause
  const name = useName(partner)
  const { allowed, run } = useCommand({ kind: 'company', partner, wants: !wants })
  return (
    <Toggle
      pressed={wants}
      disabled={!allowed}
      label={company.wishAs(name)}
      onPress={() => void run()}
    >
      {company.wish}
    </Toggle>
  )
}
