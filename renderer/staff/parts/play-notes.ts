const NOTES_HZ = [440, 554, 659];
const NOTE_S = 0.5;

/** Three notes, as loud as the exhibition is set to be. @returns stops them */
export function playNotes(volumePercent: number): () => void {
  const context = new AudioContext();
  const loudness = context.createGain();
  loudness.gain.value = (volumePercent / 100) * 0.5;
  loudness.connect(context.destination);
  const players = NOTES_HZ.map((hz, i) => {
    const player = context.createOscillator();
    player.frequency.value = hz;
    player.connect(loudness);
    player.start(context.currentTime + i * NOTE_S);
    player.stop(context.currentTime + (i + 0.85) * NOTE_S);
    return player;
  });
  const close = (): void => {
    if (context.state !== 'closed') void context.close();
  };
  players.at(-1)?.addEventListener('ended', close);
  return close;
}
