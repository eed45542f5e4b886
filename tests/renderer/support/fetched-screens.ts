/** What the window fetches when it is wanted, fetched beforehand: no test waits for how fast this machine is. */
import '../../../renderer/screens/look-back/look-back-screen.tsx'
import '../../../renderer/screens/review/review-screen.tsx'
import '../../../renderer/screens/trends/trends-screen.tsx'
