/** Straps: finding, connecting, and why one cannot be read. */
export const straps = {
  strap: {
    connect: 'Connect a strap',
    connectAgain: 'Connect again',
    release: 'Disconnect',
    choose: 'Which strap is it?',
    chooseHint: 'Wear it, with the electrodes wet. Only straps that are worn show up.',
    searching: 'Looking for straps …',
    unnamed: 'A strap without a name',
    cancel: 'Cancel',
    nothing: 'No strap was found or chosen.',
    check: [
      'Is it worn, and are the electrodes wet?',
      'Is another app or watch holding it?',
      'Is Bluetooth switched on, and may Ebb use it?',
    ],
    none: 'No strap yet',
    connecting: 'Connecting …',
    live: 'Connected',
    lost: 'The strap is out of reach.',
    failed: 'The strap did not answer. Try once more.',
  },
  /** Why a strap cannot be read: technical, and nobody's fault. */
  trouble: {
    'no-strap': 'no strap is connected',
    connecting: 'a strap is connecting',
    lost: 'a strap is out of reach',
    'no-data': 'a strap sends nothing',
    'no-contact': 'a strap does not touch skin',
    frozen: 'a strap repeats one value',
    artefacts: 'a signal is not clear; wet electrodes help',
    disagree: 'a strap contradicts itself',
    settling: 'a reading is still settling',
    'no-rest': 'a resting level is missing',
  },
} as const
