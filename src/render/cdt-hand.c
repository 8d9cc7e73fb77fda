/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-hand.h"

/* One is drawn and one noted down; the others are for pages that take longer than others. A dense page's
 * takes 200 KB. */
#define N_SHEETS 4

struct _CdtHand
{
  cairo_t *cr;
  CdtHandDrew drew;
  gpointer data;
  CdtSheet *sheets[N_SHEETS]; /* in turn; those from n_drawn up to n_given belong to the thread that draws */
  GThread *thread;            /* NULL: what is given is drawn at once */
  GMutex lock;                /* of what follows */
  GCond changed;
  guint n_given, n_drawn;
  gboolean ended;
};

static void
draw (CdtHand *hand, CdtSheet *sheet)
{
  if (cdt_sheet_draw (sheet, hand->cr) && hand->drew != NULL)
    hand->drew (hand->data);
}

/* FALSE: no more will come. */
static gboolean
wait_for_sheet (CdtHand *hand)
{
  gboolean there;
  g_mutex_lock (&hand->lock);
  while (hand->n_drawn == hand->n_given && !hand->ended)
    g_cond_wait (&hand->changed, &hand->lock);
  there = hand->n_drawn < hand->n_given;
  g_mutex_unlock (&hand->lock);
  return there;
}

static gpointer
draw_sheets_cb (gpointer data)
{
  CdtHand *hand = data;
  while (wait_for_sheet (hand))
    {
      draw (hand, hand->sheets[hand->n_drawn % N_SHEETS]);
      g_mutex_lock (&hand->lock);
      hand->n_drawn++;
      g_cond_signal (&hand->changed);
      g_mutex_unlock (&hand->lock);
    }
  return NULL;
}

/* Until at most so many that were given are not drawn */
static void
wait_for_room (CdtHand *hand, guint n_left)
{
  g_mutex_lock (&hand->lock);
  while (hand->n_given - hand->n_drawn > n_left)
    g_cond_wait (&hand->changed, &hand->lock);
  g_mutex_unlock (&hand->lock);
}

CdtHand *
cdt_hand_new (cairo_t *cr)
{
  CdtHand *hand = g_new0 (CdtHand, 1);
  hand->cr = cairo_reference (cr);
  g_mutex_init (&hand->lock);
  g_cond_init (&hand->changed);
  return hand;
}

CdtHand *
cdt_hand_new_apart (cairo_t *cr, CdtHandDrew drew, gpointer data)
{
  CdtHand *hand = cdt_hand_new (cr);
  hand->drew = drew;
  hand->data = data;
  hand->thread = g_thread_try_new ("hand", draw_sheets_cb, hand, NULL);
  return hand;
}

void
cdt_hand_free (CdtHand *hand)
{
  g_mutex_lock (&hand->lock);
  hand->ended = TRUE;
  g_cond_signal (&hand->changed);
  g_mutex_unlock (&hand->lock);
  if (hand->thread != NULL)
    g_thread_join (hand->thread);
  for (guint i = 0; i < N_SHEETS; i++)
    g_clear_pointer (&hand->sheets[i], cdt_sheet_free);
  g_mutex_clear (&hand->lock);
  g_cond_clear (&hand->changed);
  cairo_destroy (hand->cr);
  g_free (hand);
}

CdtSheet *
cdt_hand_get_sheet (CdtHand *hand)
{
  CdtSheet **sheet = &hand->sheets[hand->n_given % N_SHEETS];
  if (*sheet == NULL)
    *sheet = cdt_sheet_new ();
  return *sheet;
}

void
cdt_hand_give (CdtHand *hand)
{
  if (hand->thread == NULL)
    {
      draw (hand, cdt_hand_get_sheet (hand));
      return;
    }
  g_mutex_lock (&hand->lock);
  hand->n_given++;
  g_cond_signal (&hand->changed);
  g_mutex_unlock (&hand->lock);
  wait_for_room (hand, N_SHEETS - 1);
}

cairo_t *
cdt_hand_reach (CdtHand *hand)
{
  cdt_hand_give (hand);
  wait_for_room (hand, 0);
  return hand->cr;
}
