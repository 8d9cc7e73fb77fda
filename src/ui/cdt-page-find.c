/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-find.h"

#include <string.h>

#include "cdt-search-text.h"

/* A slice of the search: a fraction of a frame */
#define SLICE_MICROSECONDS 4000
#define CHUNK 16384 /* bytes */

struct _CdtPageFind
{
  GObject parent_instance;
  CdtPageWords *words; /* (nullable), not owned */
  char *query;         /* (nullable) */
  gboolean accents;    /* the query has some */
  CdtSearchText wanted;
  GArray *matches;   /* (element-type CdtMatch) */
  gsize looked;      /* bytes of the words that have been looked through */
  int from;          /* the chosen match is the first one at or behind this character; -1: not known yet */
  guint page;        /* that it is the first character of */
  guint chosen;      /* G_MAXUINT: none yet */
  int length_before; /* of the words before an edit */
  gboolean silent;   /* the next choice is no new one */
  gboolean waits;    /* all pages that are known are looked through */
  gboolean done;     /* all pages are */
  guint source;
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtPageFind, cdt_page_find, G_TYPE_OBJECT)

static void
choose (CdtPageFind *self, guint n)
{
  gboolean silent = self->silent;

  self->chosen = n;
  self->from = g_array_index (self->matches, CdtMatch, n).start;
  self->silent = FALSE;
  if (!silent)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

/* How much to look through at once: whole paragraphs, so that no match is cut in two */
static gsize
measure_chunk (const char *text, gsize length)
{
  const char *feed = length > CHUNK ? memchr (text + CHUNK, '\n', length - CHUNK) : NULL;

  return feed != NULL ? (gsize)(feed + 1 - text) : length;
}

/* FALSE: nothing was left. */
static gboolean
look_through (CdtPageFind *self)
{
  gsize length;
  const char *text = cdt_page_words_get_text_read (self->words, &length);
  CdtSearchText folded;
  CdtMatch match;
  guint at = 0;

  if (self->looked >= length)
    return FALSE;
  length = measure_chunk (text + self->looked, length - self->looked);
  folded = cdt_search_text_make (text + self->looked, (gssize)length,
                                 cdt_page_words_count_to (self->words, self->looked), self->accents);
  while (cdt_search_text_next (&folded, &self->wanted, &at, &match.start, &match.end))
    g_array_append_val (self->matches, match);
  self->looked += length;
  cdt_search_text_clear (&folded);
  return TRUE;
}

static int
get_start (CdtPageFind *self, guint n)
{
  return g_array_index (self->matches, CdtMatch, n).start;
}

/* The first match at or behind a character */
static guint
find_behind (CdtPageFind *self, int offset)
{
  guint n = 0;

  while (n < self->matches->len && get_start (self, n) < offset)
    n++;
  return n;
}

/* The match that was chosen before an edit: an edit above has moved it by what the text grew. */
static guint
find_again (CdtPageFind *self)
{
  int moved = self->from + cdt_page_words_get_length (self->words) - self->length_before;
  guint n = find_behind (self, moved);

  if (n < self->matches->len && get_start (self, n) == moved)
    return n;
  n = find_behind (self, self->from);
  if (n > 0
      && (n == self->matches->len || self->from - get_start (self, n - 1) < get_start (self, n) - self->from))
    n--;
  return n;
}

static void
choose_first (CdtPageFind *self)
{
  guint n;

  if (self->silent && !self->done)
    return;
  if (self->from < 0 && (self->done || cdt_page_words_get_n_read (self->words) > self->page))
    self->from = cdt_page_words_get_page_start (self->words, self->page);
  n = self->silent ? find_again (self) : find_behind (self, self->from);
  if (self->from < 0 || self->matches->len == 0 || (n == self->matches->len && !self->done))
    return;
  choose (self, n % self->matches->len);
}

static void
look (CdtPageFind *self)
{
  gint64 end = g_get_monotonic_time () + SLICE_MICROSECONDS;

  do
    self->waits = !look_through (self) && !cdt_page_words_read (self->words);
  while (!self->waits && g_get_monotonic_time () < end);
  self->done = self->waits && cdt_page_words_are_whole (self->words);
  if (self->chosen == G_MAXUINT)
    choose_first (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
look_cb (gpointer data)
{
  CdtPageFind *self = CDT_PAGE_FIND (data);

  look (self);
  if (!self->waits)
    return G_SOURCE_CONTINUE;
  self->source = 0;
  return G_SOURCE_REMOVE;
}

/* The first slice comes at once: most agreements need no second one. */
static void
begin (CdtPageFind *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_array_set_size (self->matches, 0);
  self->chosen = G_MAXUINT;
  self->looked = 0;
  self->done = self->words == NULL || self->wanted.letters == NULL || self->wanted.letters->len == 0;
  if (self->done)
    {
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
      return;
    }
  look (self);
  if (!self->waits)
    self->source = g_idle_add (look_cb, self);
}

static void
cdt_page_find_finalize (GObject *object)
{
  CdtPageFind *self = CDT_PAGE_FIND (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_array_unref (self->matches);
  cdt_search_text_clear (&self->wanted);
  g_free (self->query);
  G_OBJECT_CLASS (cdt_page_find_parent_class)->finalize (object);
}

static void
cdt_page_find_class_init (CdtPageFindClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cdt_page_find_finalize;
  signals[SIGNAL_CHANGED]
      = g_signal_new ("changed", CDT_TYPE_PAGE_FIND, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CHOSEN]
      = g_signal_new ("chosen", CDT_TYPE_PAGE_FIND, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cdt_page_find_init (CdtPageFind *self)
{
  self->matches = g_array_new (FALSE, FALSE, sizeof (CdtMatch));
  self->chosen = G_MAXUINT;
  self->done = TRUE;
}

CdtPageFind *
cdt_page_find_new (void)
{
  return g_object_new (CDT_TYPE_PAGE_FIND, NULL);
}

void
cdt_page_find_set_words (CdtPageFind *self, CdtPageWords *words)
{
  g_return_if_fail (CDT_IS_PAGE_FIND (self));

  if (words == self->words)
    return;
  if (self->words != NULL && self->query != NULL && self->done)
    self->length_before = cdt_page_words_get_length (self->words);
  self->words = words;
  self->silent = TRUE;
  begin (self);
}

void
cdt_page_find_set_query (CdtPageFind *self, const char *query, guint page)
{
  g_return_if_fail (CDT_IS_PAGE_FIND (self));

  if (g_strcmp0 (query, self->query) == 0)
    return;
  g_free (self->query);
  self->query = g_strdup (query);
  cdt_search_text_clear (&self->wanted);
  if (query != NULL)
    {
      self->accents = cdt_search_text_has_accents (query);
      self->wanted = cdt_search_text_make (query, -1, 0, self->accents);
    }
  /* More letters look on from the match that fewer have found. */
  if (self->chosen == G_MAXUINT)
    self->from = -1;
  self->page = page;
  self->silent = FALSE;
  begin (self);
}

void
cdt_page_find_go_on (CdtPageFind *self)
{
  g_return_if_fail (CDT_IS_PAGE_FIND (self));

  if (!self->done && self->source == 0)
    self->source = g_idle_add (look_cb, self);
}

const char *
cdt_page_find_get_query (CdtPageFind *self)
{
  g_return_val_if_fail (CDT_IS_PAGE_FIND (self), NULL);

  return self->query;
}

const GArray *
cdt_page_find_get_matches (CdtPageFind *self)
{
  g_return_val_if_fail (CDT_IS_PAGE_FIND (self), NULL);

  return self->matches;
}

const CdtMatch *
cdt_page_find_get_chosen (CdtPageFind *self, guint *n)
{
  g_return_val_if_fail (CDT_IS_PAGE_FIND (self), NULL);

  if (self->chosen >= self->matches->len)
    return NULL;
  if (n != NULL)
    *n = self->chosen;
  return &g_array_index (self->matches, CdtMatch, self->chosen);
}

gboolean
cdt_page_find_is_done (CdtPageFind *self)
{
  g_return_val_if_fail (CDT_IS_PAGE_FIND (self), TRUE);

  return self->done;
}

void
cdt_page_find_step (CdtPageFind *self, int by)
{
  guint n;

  g_return_if_fail (CDT_IS_PAGE_FIND (self));

  n = self->matches->len;
  if (n == 0)
    return;
  self->silent = FALSE;
  if (self->chosen >= n)
    choose (self, by > 0 ? 0 : n - 1);
  else
    choose (self, (self->chosen + n + (guint)by) % n);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
