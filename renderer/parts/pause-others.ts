/** Two voices at once are none: whatever else on the page plays is paused. */
export function pauseOthers(player: HTMLMediaElement): void {
  for (const other of player.ownerDocument.querySelectorAll<HTMLMediaElement>('audio, video')) {
    if (other !== player) other.pause();
  }
}
