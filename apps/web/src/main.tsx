import './app/designsystemet.css'
import '@digdir/designsystemet-css/theme'
import './app/base.css'
import './app/shell.css'
import './app/details.css'
import './numbers/number.css'
import './figures/figure.css'
import './pages/cards.css'
import './pages/pages.css'
import './tour/tour.css'
import './app/print.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queries } from './api/queries.ts'
import { router } from './app/router.tsx'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
