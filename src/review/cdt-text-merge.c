/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-text-merge.h"

#include <string.h>

#include "cdt-alignment.h"
#include "cdt-text-marks.h"

#define NONE G_MAXUINT
#define SMALL_ISLAND 2   /* words: so few between two changes only make them harder to read */
#define KEPT_SHARE 0.5   /* of a sentence's words: with fewer in common it is another one */
#define SHORT_SENTENCE 5 /* words: it is told word by word all the same */

/* Two texts as tokens, and which of one goes with which of the other */
typedef struct
{
  const CdtText *a_text, *b_text;
  GArray *a, *b; /* (element-type CdtToken) */
  guint *of_a, *of_b;
} Merging;

/* A stretch of both */
typedef struct
{
  guint a_start, a_end;
  guint b_start, b_end;
} Stretch;

static const CdtToken *
get_token (const GArray *tokens, guint n)
{
  return &g_array_index (tokens, CdtToken, n);
}

static void
part (Merging *merging, guint a)
{
  merging->of_b[merging->of_a[a]] = NONE;
  merging->of_a[a] = NONE;
}

static void
join (Merging *merging, guint a, guint b)
{
  merging->of_a[a] = b;
  merging->of_b[b] = a;
}

static void
align (Merging *merging)
{
  g_autofree guint *a = g_new (guint, merging->a->len + 1);
  g_autofree guint *b = g_new (guint, merging->b->len + 1);

  for (guint i = 0; i < merging->a->len; i++)
    a[i] = get_token (merging->a, i)->key;
  for (guint i = 0; i < merging->b->len; i++)
    b[i] = get_token (merging->b, i)->key;
  g_autoptr (GArray) pairs = cdt_alignment_find (a, merging->a->len, b, merging->b->len);
  for (guint i = 0; i < pairs->len; i++)
    {
      const CdtPair *pair = &g_array_index (pairs, CdtPair, i);

      join (merging, pair->a, pair->b);
    }
}

static guint
count_words (const GArray *tokens, const guint *partners, guint start, guint end, gboolean paired)
{
  guint n = 0;

  for (guint i = start; i < end; i++)
    {
      CdtTokenKind kind = get_token (tokens, i)->kind;

      if ((kind == CDT_TOKEN_WORD || kind == CDT_TOKEN_WHOLE) && (!paired || partners[i] != NONE))
        n++;
    }
  return n;
}

/* The next stretch that is other, from (a, b) on. FALSE: the rest is the same. */
static gboolean
find_change (const Merging *merging, guint a, guint b, Stretch *change)
{
  while (a < merging->a->len && b < merging->b->len && merging->of_a[a] == b)
    {
      a++;
      b++;
    }
  *change = (Stretch){ a, a, b, b };
  while (change->a_end < merging->a->len && merging->of_a[change->a_end] == NONE)
    change->a_end++;
  while (change->b_end < merging->b->len && merging->of_b[change->b_end] == NONE)
    change->b_end++;
  return change->a_end > a || change->b_end > b;
}

static guint
count_changed (const Merging *merging, const Stretch *change)
{
  return MAX (count_words (merging->a, merging->of_a, change->a_start, change->a_end, FALSE),
              count_words (merging->b, merging->of_b, change->b_start, change->b_end, FALSE));
}

static gboolean
replaces (const Stretch *change)
{
  return change->a_end > change->a_start && change->b_end > change->b_start;
}

/* A name or a number that stays is worth seeing, and so is what stands between two that do not. */
static gboolean
holds_whole (const Merging *merging, guint start, guint end)
{
  if (get_token (merging->a, start - 1)->kind == CDT_TOKEN_WHOLE && end < merging->a->len
      && get_token (merging->a, end)->kind == CDT_TOKEN_WHOLE)
    return TRUE;
  for (guint i = start; i < end; i++)
    {
      const CdtToken *token = get_token (merging->a, i);

      if (token->kind == CDT_TOKEN_WHOLE || token->ends)
        return TRUE;
    }
  return FALSE;
}

/* What stays between two changes and is shorter than both goes with them. */
static void
drown_islands (Merging *merging)
{
  Stretch before, after;

  if (!find_change (merging, 0, 0, &before))
    return;
  while (find_change (merging, before.a_end, before.b_end, &after))
    {
      guint n = count_words (merging->a, merging->of_a, before.a_end, after.a_start, FALSE);
      gboolean drowns = n <= SMALL_ISLAND && n < count_changed (merging, &before)
                        && n < count_changed (merging, &after) && (replaces (&before) || replaces (&after))
                        && !holds_whole (merging, before.a_end, after.a_start);

      if (drowns)
        for (guint i = before.a_end; i < after.a_start; i++)
          part (merging, i);
      before.a_start = drowns ? before.a_start : after.a_start;
      before.b_start = drowns ? before.b_start : after.b_start;
      before.a_end = after.a_end;
      before.b_end = after.b_end;
    }
}

/* The sentences from (a, b) on, to where one ends in both texts at once */
static Stretch
find_sentences (const Merging *merging, guint a, guint b)
{
  Stretch stretch = { a, a, b, b };

  while (stretch.a_end < merging->a->len)
    {
      guint other = merging->of_a[stretch.a_end];

      if (other != NONE && get_token (merging->a, stretch.a_end)->ends)
        {
          stretch.a_end++;
          stretch.b_end = other + 1;
          return stretch;
        }
      stretch.a_end++;
    }
  stretch.b_end = merging->b->len;
  return stretch;
}

static gboolean
is_another (const Merging *merging, const Stretch *sentences)
{
  guint in_a = count_words (merging->a, merging->of_a, sentences->a_start, sentences->a_end, FALSE);
  guint in_b = count_words (merging->b, merging->of_b, sentences->b_start, sentences->b_end, FALSE);
  guint kept = count_words (merging->a, merging->of_a, sentences->a_start, sentences->a_end, TRUE);
  Stretch first, second;

  if (in_a <= SHORT_SENTENCE || in_b == 0 || kept >= KEPT_SHARE * MAX (in_a, in_b))
    return FALSE;
  /* One change in one place is seen as it is. */
  return find_change (merging, sentences->a_start, sentences->b_start, &first)
         && find_change (merging, first.a_end, first.b_end, &second) && second.a_start < sentences->a_end;
}

static void
replace_sentences (Merging *merging)
{
  guint a = 0, b = 0;

  while (a < merging->a->len || b < merging->b->len)
    {
      Stretch sentences = find_sentences (merging, a, b);

      if (is_another (merging, &sentences))
        for (guint i = sentences.a_start; i < sentences.a_end; i++)
          if (merging->of_a[i] != NONE)
            part (merging, i);
      a = sentences.a_end;
      b = sentences.b_end;
    }
}

static gboolean
are_same_space (const Merging *merging, guint a, guint b)
{
  const CdtToken *one = get_token (merging->a, a), *other = get_token (merging->b, b);

  return one->kind == CDT_TOKEN_SPACE && one->key == other->key;
}

/* The space at either end of a change is none of it. */
static void
trim_changes (Merging *merging)
{
  Stretch change;

  for (guint a = 0, b = 0; find_change (merging, a, b, &change); a = change.a_end, b = change.b_end)
    {
      guint a_first = change.a_start, b_first = change.b_start, a_end = change.a_end, b_end = change.b_end;

      for (; a_first < a_end && b_first < b_end && are_same_space (merging, a_first, b_first);)
        join (merging, a_first++, b_first++);
      for (; a_first < a_end && b_first < b_end && are_same_space (merging, a_end - 1, b_end - 1);)
        join (merging, --a_end, --b_end);
    }
}

/* As much of a run, with its look and place */
static void
add_run (GPtrArray *runs, const CdtRun *source, gsize start, gsize length, CdtRunFlags flags)
{
  CdtRun *run = cdt_run_copy (source);
  char *words = g_strndup (source->text + start, length);

  g_free (run->text);
  run->text = words;
  run->flags = (run->flags & ~CDT_RUN_MARK) | flags;
  g_ptr_array_add (runs, run);
}

static void
add_tokens (
    GPtrArray *runs, const CdtText *text, const GArray *tokens, guint start, guint end, CdtRunFlags flags)
{
  for (guint i = start, next; i < end; i = next)
    {
      const CdtToken *token = get_token (tokens, i);
      const CdtToken *last = token;

      for (next = i + 1; next < end && get_token (tokens, next)->run == token->run; next++)
        last = get_token (tokens, next);
      add_run (runs, cdt_text_get_run (text, token->run), token->start,
               last->start + last->length - token->start, flags);
      for (guint n = 1; n < token->n_runs; n++)
        add_run (runs, cdt_text_get_run (text, token->run + n), 0,
                 strlen (cdt_text_get_run (text, token->run + n)->text), flags);
    }
}

static void
add_gap (GPtrArray *runs)
{
  const CdtRun *last = runs->pdata[runs->len - 1];

  if (!g_str_has_suffix (last->text, "\n"))
    g_ptr_array_add (runs, cdt_run_new (" ", CDT_RUN_OWN, NULL));
}

static CdtText *
join_both (const Merging *merging, CdtRunFlags kept)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_run_free);
  guint a = 0, b = 0;
  Stretch change;

  while (find_change (merging, a, b, &change))
    {
      add_tokens (runs, merging->b_text, merging->b, b, change.b_start, kept);
      add_tokens (runs, merging->a_text, merging->a, change.a_start, change.a_end, CDT_RUN_DELETED);
      if (replaces (&change))
        add_gap (runs);
      add_tokens (runs, merging->b_text, merging->b, change.b_start, change.b_end, CDT_RUN_INSERTED);
      a = change.a_end;
      b = change.b_end;
    }
  add_tokens (runs, merging->b_text, merging->b, b, merging->b->len, kept);
  return cdt_text_new_take (runs);
}

static gboolean
reads_the_same (const Merging *merging)
{
  Stretch change;

  return !find_change (merging, 0, 0, &change);
}

static guint *
new_partners (guint n)
{
  guint *partners = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    partners[i] = NONE;
  return partners;
}

static CdtText *
merge (CdtTokenKeys *keys, CdtText *a, CdtText *b, CdtRunFlags kept)
{
  Merging merging = { a, b, cdt_text_split_tokens (a, keys), cdt_text_split_tokens (b, keys), NULL, NULL };
  CdtText *merged;

  merging.of_a = new_partners (merging.a->len);
  merging.of_b = new_partners (merging.b->len);
  align (&merging);
  drown_islands (&merging);
  replace_sentences (&merging);
  trim_changes (&merging);
  if (kept == 0 && reads_the_same (&merging))
    merged = cdt_text_ref (b);
  else
    merged = join_both (&merging, kept);
  g_array_unref (merging.a);
  g_array_unref (merging.b);
  g_free (merging.of_a);
  g_free (merging.of_b);
  return merged;
}

static gboolean
has_name (CdtNewNames *names, const CdtText *text, const char *item)
{
  for (guint i = 0; i < cdt_text_get_n_runs (text); i++)
    if (cdt_new_names_find (names, cdt_text_get_run (text, i)->path) == item)
      return TRUE;
  return FALSE;
}

/* A name that is another, and stands in both texts, has been told with them. */
static void
tell_names (CdtNewNames *names, const CdtText *a, const CdtText *b)
{
  for (guint i = 0; i < cdt_text_get_n_runs (b); i++)
    {
      const char *item = cdt_new_names_find (names, cdt_text_get_run (b, i)->path);

      if (item != NULL && !cdt_new_names_is_told (names, item) && has_name (names, a, item))
        cdt_new_names_tell (names, item);
    }
}

CdtText *
cdt_text_merge (CdtTokenKeys *keys, CdtText *a, CdtText *b, CdtRunFlags kept)
{
  CdtText *merged;

  if (cdt_text_equal (a, b))
    return kept == 0 ? cdt_text_ref (b) : cdt_text_mark (b, kept);
  merged = merge (keys, a, b, kept);
  tell_names (cdt_token_keys_get_names (keys), a, b);
  return merged;
}
