/**
 * Numbers to call where somebody is not safe. Only those stand here for which a page could be read: `source` is its
 * address, read as a stored copy on the day of `HELP_CHECKED`. A country without a line gets its emergency number, one
 * that is not listed the general one.
 */

/** The day on which all of them were checked. */
export const HELP_CHECKED = '2026-11-23'

type Source = { readonly number: string; readonly source: string }

export type HelpLine = Source & {
  /** As it calls itself. */
  readonly name: string
  /** Whom it says it is for. */
  readonly whom: 'everyone' | 'women'
}

export type HelpNumbers = {
  /** ISO 3166, two letters. */
  readonly country: string
  readonly emergency: Source
  readonly line: HelpLine | null
}

/** One number in all of the European Union, from every phone. */
const EUROPE: Source = { number: '112', source: 'http://europa.eu/50/news/theme/070202_en.htm' }

/** Where nothing else is known: mobile phones know it in most of the world. */
export const GENERAL_EMERGENCY: Source = {
  number: '112',
  source: 'https://review.trendsmask.com/what-is-112-number-86728.html',
}

export const HELP_NUMBERS: readonly HelpNumbers[] = [
  {
    country: 'AT',
    emergency: EUROPE,
    line: {
      number: '0800 222 555',
      name: 'Frauenhelpline',
      whom: 'women',
      source: 'http://frauenhelpline.at/berichte/2003/vorwort.htm',
    },
  },
  {
    country: 'AU',
    emergency: {
      number: '000',
      source: 'https://www.surfcoast.vic.gov.au/My_Community/Domestic_violence',
    },
    line: {
      number: '1800 737 732',
      name: '1800RESPECT',
      whom: 'everyone',
      source: 'https://www.surfcoast.vic.gov.au/My_Community/Domestic_violence',
    },
  },
  {
    country: 'CA',
    emergency: {
      number: '911',
      source: 'https://www.justice.gc.ca/eng/cj-jp/fv-vf/help-aide.html',
    },
    line: null,
  },
  {
    country: 'DE',
    emergency: EUROPE,
    line: {
      number: '116 016',
      name: 'Hilfetelefon',
      whom: 'women',
      source: 'https://www.hilfetelefon.de/das-hilfetelefon/angebot-im-ueberblick.html',
    },
  },
  {
    country: 'ES',
    emergency: EUROPE,
    line: {
      number: '016',
      name: 'Servicio 016',
      whom: 'women',
      source: 'https://mugardos.gal/a-delegacion-do-goberno-contra-a-violencia-de-xenero-informa/',
    },
  },
  {
    country: 'FR',
    emergency: EUROPE,
    line: {
      number: '3919',
      name: 'Violences Femmes Info',
      whom: 'women',
      source: 'https://solidaritefemmes.org/appeler-le-3919/',
    },
  },
  {
    country: 'GB',
    emergency: {
      number: '999',
      source: 'https://www.oxfordhealth.nhs.uk/news/covid-19-and-domestic-abuse-you-are-not-alone/',
    },
    line: {
      number: '0808 2000 247',
      name: 'National Domestic Abuse Helpline',
      whom: 'women',
      source:
        'https://gov.uk/government/news/refuge-awarded-grant-to-operate-domestic-abuse-helpline',
    },
  },
  {
    country: 'IE',
    emergency: EUROPE,
    line: {
      number: '1800 341 900',
      name: 'Women’s Aid',
      whom: 'women',
      source:
        'https://www.womensaid.ie/about/newsevents/news/2009/11/30/supporting-a-friend-sinead-desmond-launches-the-wo/',
    },
  },
  {
    country: 'IR',
    emergency: {
      number: '110',
      source: 'https://financialtribune.com/articles/people/6394/swo-police-cooperation',
    },
    line: {
      number: '123',
      name: 'اورژانس اجتماعی',
      whom: 'everyone',
      source:
        'https://www.tehrantimes.com/news/459106/Improving-social-emergency-services-on-agenda',
    },
  },
  {
    country: 'IT',
    emergency: EUROPE,
    line: {
      number: '1522',
      name: 'Numero antiviolenza e stalking',
      whom: 'women',
      source: 'https://www.1522.eu/cose-1522/?lang=en',
    },
  },
  {
    country: 'NL',
    emergency: EUROPE,
    line: {
      number: '0800-2000',
      name: 'Veilig Thuis',
      whom: 'everyone',
      source:
        'https://www.rijksoverheid.nl/onderwerpen/huiselijk-geweld/vraag-en-antwoord/wat-moet-ik-doen-bij-huiselijk-geweld',
    },
  },
  {
    country: 'NZ',
    emergency: {
      number: '111',
      source:
        'https://www.govt.nz/browse/law-crime-and-justice/abuse-harassment-domestic-violence/domestic-and-family-violence/',
    },
    line: {
      number: '0800 456 450',
      name: 'Are You OK',
      whom: 'everyone',
      source:
        'https://www.govt.nz/browse/law-crime-and-justice/abuse-harassment-domestic-violence/domestic-and-family-violence/',
    },
  },
  {
    country: 'SE',
    emergency: EUROPE,
    line: {
      number: '020-50 50 50',
      name: 'Kvinnofridslinjen',
      whom: 'everyone',
      source:
        'https://www.nck.uu.se/nyhetsarkiv/nyhetsvisningssida/?tarContentId=1077236&languageId=3&id=200&librisId=5679060&swepubId=',
    },
  },
  {
    country: 'US',
    emergency: { number: '911', source: 'http://eveshelter.com/newsfeed/' },
    line: {
      number: '1-800-799-7233',
      name: 'National Domestic Violence Hotline',
      whom: 'everyone',
      source:
        'https://ovc.ojp.gov/news/grantee-news/national-domestic-violence-hotline-answers-6-million-contacts',
    },
  },
]

/** The numbers for a country (ISO 3166, two letters, in any case): null where none are known. */
export const helpNumbersFor = (country: string): HelpNumbers | null =>
  HELP_NUMBERS.find((one) => one.country === country.toUpperCase()) ?? null
