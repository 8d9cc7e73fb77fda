/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-text.h"

#include <string.h>

#include "cdt-unusual.h"

struct _CdtText
{
  gatomicrefcount refs;
  GPtrArray *runs;
  guint hash;
  gboolean has_references;
  gboolean has_codes;
  gboolean has_changes;
  CdtPlaceSet places;
  guint n_letters;
  guint longest_word; /* its letters */
};

G_DEFINE_BOXED_TYPE (CdtText, cdt_text, cdt_text_ref, cdt_text_unref)

static guint
mix (guint hash, guint value)
{
  return (hash ^ value) * 16777619u;
}

static guint
mix_string (guint hash, const char *string)
{
  return mix (hash, string != NULL ? g_str_hash (string) : 1);
}

static guint
hash_run (guint hash, const CdtRun *run)
{
  hash = mix_string (hash, run->text);
  hash = mix_string (hash, run->path);
  hash = mix_string (hash, run->link);
  for (char **target = run->targets; target != NULL && *target != NULL; target++)
    hash = mix_string (hash, *target);
  return mix (hash, run->flags);
}

static gboolean
runs_equal (const CdtRun *a, const CdtRun *b)
{
  if (a->flags != b->flags || strcmp (a->text, b->text) != 0 || g_strcmp0 (a->path, b->path) != 0
      || g_strcmp0 (a->link, b->link) != 0)
    return FALSE;
  if (a->targets == NULL || b->targets == NULL)
    return a->targets == b->targets;
  return g_strv_equal ((const char *const *)a->targets, (const char *const *)b->targets)
         && g_strcmp0 (a->one, b->one) == 0 && g_strcmp0 (a->many, b->many) == 0
         && g_strcmp0 (a->joiner, b->joiner) == 0;
}

/* Goes on with a word of `word` letters that the run before may have ended in; gives that at its own end. */
static guint
count_letters (CdtText *text, const CdtRun *run, guint word)
{
  for (const char *at = run->text; *at != '\0'; at++)
    {
      if ((*at & 0xc0) == 0x80)
        continue;
      text->n_letters++;
      word = (*at == ' ' || *at == '\n' || *at == '-') ? 0 : word + 1;
      text->longest_word = MAX (text->longest_word, word);
    }
  return word;
}

static void
add_part (GPtrArray *runs, const CdtRun *run, const char *words, gsize length, CdtRunFlags flag)
{
  CdtRun *part = cdt_run_copy (run);

  g_free (part->text);
  part->text = g_strndup (words, length);
  part->flags |= flag;
  g_ptr_array_add (runs, part);
}

/* The run in parts, with a code for each unusual character */
static void
add_parts (GPtrArray *runs, const CdtRun *run, const GArray *unusual)
{
  gsize done = 0;

  for (guint i = 0; i < unusual->len; i++)
    {
      const CdtUnusual *at = &g_array_index (unusual, CdtUnusual, i);
      g_autofree char *code = cdt_unusual_dup_code (at->character);

      if (at->start > done)
        add_part (runs, run, run->text + done, at->start - done, 0);
      add_part (runs, run, code, strlen (code), CDT_RUN_CODE);
      done = at->start + at->length;
    }
  if (run->text[done] != '\0')
    add_part (runs, run, run->text + done, strlen (run->text + done), 0);
}

/* Every word of a page passes here, so that no character on it is hidden: not on screen, not in a PDF. */
static GPtrArray *
show_unusual (GPtrArray *runs)
{
  GPtrArray *shown = NULL;

  for (guint i = 0; i < runs->len; i++)
    {
      CdtRun *run = runs->pdata[i];
      g_autoptr (GArray) unusual = cdt_unusual_find (run->text);

      if (unusual != NULL && shown == NULL)
        {
          shown = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_run_free);
          for (guint before = 0; before < i; before++)
            g_ptr_array_add (shown, cdt_run_copy (runs->pdata[before]));
        }
      if (unusual != NULL)
        add_parts (shown, run, unusual);
      else if (shown != NULL)
        g_ptr_array_add (shown, cdt_run_copy (run));
    }
  if (shown == NULL)
    return runs;
  g_ptr_array_unref (runs);
  return shown;
}

CdtText *
cdt_text_new (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  GPtrArray *runs = g_ptr_array_new_full (1, (GDestroyNotify)cdt_run_free);
  g_ptr_array_add (runs, cdt_run_new (text, CDT_RUN_PLAIN, NULL));
  return cdt_text_new_take (runs);
}

CdtText *
cdt_text_new_take (GPtrArray *runs)
{
  g_return_val_if_fail (runs != NULL, NULL);

  CdtText *text = g_new0 (CdtText, 1);
  g_atomic_ref_count_init (&text->refs);
  g_ptr_array_set_free_func (runs, (GDestroyNotify)cdt_run_free);
  text->runs = runs = show_unusual (runs);
  text->hash = 2166136261u;
  guint word = 0;
  for (guint i = 0; i < runs->len; i++)
    {
      CdtRun *run = runs->pdata[i];

      text->hash = hash_run (text->hash, run);
      text->has_references = text->has_references || run->targets != NULL;
      text->has_codes = text->has_codes || (run->flags & CDT_RUN_CODE) != 0;
      text->has_changes = text->has_changes || (run->flags & CDT_RUN_CHANGED) != 0;
      text->places |= cdt_place_set_of (run->path);
      word = count_letters (text, run, word);
    }
  return text;
}

CdtText *
cdt_text_ref (CdtText *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  g_atomic_ref_count_inc (&text->refs);
  return text;
}

void
cdt_text_unref (CdtText *text)
{
  g_return_if_fail (text != NULL);

  if (!g_atomic_ref_count_dec (&text->refs))
    return;
  g_ptr_array_unref (text->runs);
  g_free (text);
}

guint
cdt_text_get_n_runs (const CdtText *text)
{
  g_return_val_if_fail (text != NULL, 0);

  return text->runs->len;
}

const CdtRun *
cdt_text_get_run (const CdtText *text, guint n)
{
  g_return_val_if_fail (text != NULL && n < text->runs->len, NULL);

  return text->runs->pdata[n];
}

char *
cdt_text_dup_plain (const CdtText *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  GString *plain = g_string_new (NULL);
  for (guint i = 0; i < text->runs->len; i++)
    g_string_append (plain, ((const CdtRun *)text->runs->pdata[i])->text);
  return g_string_free (plain, FALSE);
}

gboolean
cdt_text_is_empty (const CdtText *text)
{
  g_return_val_if_fail (text != NULL, TRUE);

  for (guint i = 0; i < text->runs->len; i++)
    {
      const CdtRun *run = text->runs->pdata[i];

      if (run->targets != NULL || run->text[strspn (run->text, " \n")] != '\0')
        return FALSE;
    }
  return TRUE;
}

gboolean
cdt_text_has_codes (const CdtText *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return text->has_codes;
}

gboolean
cdt_text_has_changes (const CdtText *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return text->has_changes;
}

gboolean
cdt_text_has_references (const CdtText *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return text->has_references;
}

guint
cdt_text_get_n_letters (const CdtText *text)
{
  g_return_val_if_fail (text != NULL, 0);

  return text->n_letters;
}

guint
cdt_text_get_longest_word (const CdtText *text)
{
  g_return_val_if_fail (text != NULL, 0);

  return text->longest_word;
}

CdtPlaceSet
cdt_text_get_places (const CdtText *text)
{
  g_return_val_if_fail (text != NULL, 0);

  return text->places;
}

guint
cdt_text_hash (const CdtText *text)
{
  g_return_val_if_fail (text != NULL, 0);

  return text->hash;
}

gboolean
cdt_text_equal (const CdtText *a, const CdtText *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a == b)
    return TRUE;
  if (a->hash != b->hash || a->runs->len != b->runs->len)
    return FALSE;
  for (guint i = 0; i < a->runs->len; i++)
    if (!runs_equal (a->runs->pdata[i], b->runs->pdata[i]))
      return FALSE;
  return TRUE;
}

CdtRun *
cdt_run_new (const char *text, CdtRunFlags flags, const char *path)
{
  CdtRun *run = g_new0 (CdtRun, 1);

  run->text = g_strdup (text != NULL ? text : "");
  run->path = g_strdup (path);
  run->flags = flags;
  return run;
}

CdtRun *
cdt_run_copy (const CdtRun *run)
{
  g_return_val_if_fail (run != NULL, NULL);

  CdtRun *copy = cdt_run_new (run->text, run->flags, run->path);
  copy->link = g_strdup (run->link);
  copy->targets = g_strdupv (run->targets);
  copy->one = g_strdup (run->one);
  copy->many = g_strdup (run->many);
  copy->joiner = g_strdup (run->joiner);
  return copy;
}

void
cdt_run_free (CdtRun *run)
{
  g_return_if_fail (run != NULL);

  g_free (run->text);
  g_free (run->path);
  g_free (run->link);
  g_strfreev (run->targets);
  g_free (run->one);
  g_free (run->many);
  g_free (run->joiner);
  g_free (run);
}
