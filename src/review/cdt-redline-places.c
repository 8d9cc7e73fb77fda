/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-redline-places.h"

#include <string.h>

#include "cdt-about.h"
#include "cdt-clause-choice.h"
#include "cdt-clause-reader.h"
#include "cdt-comparison.h"

#define MOST_LOOKED_UP 20 /* answers that are not printed: each is looked for in all that clauses read */

struct _CdtRedlinePlaces
{
  const CdtRedlineFront *from;
  CdtWhereabouts *of_answers;
  GHashTable *readers; /* path of an answer that is not printed -> what is about the clause that reads it */
  CdtWhereabouts *of_readers; /* NULL while they are looked for */
};

/* What a person says of a clause stands where the clause does. */
static char *
dup_about (const CdtRedlineFront *from, const char *path)
{
  gboolean standard = g_str_has_prefix (path, CDT_CHOICE_CLAUSES "/");
  const char *end = standard || g_str_has_prefix (path, CDT_CHOICE_OWN "/") ? strchr (path, ']') : NULL;
  const char *id = end != NULL ? strchr (path, '\'') : NULL;
  g_autofree char *of = NULL;
  g_autofree char *clause = NULL;

  if (id == NULL || id > end)
    return g_strdup (path);
  if (!standard)
    return g_strdup_printf (CDT_ABOUT_CLAUSE "%.*s", (int)strcspn (id + 1, "'"), id + 1);
  of = g_strdup_printf ("%.*s/of", (int)(end + 1 - path), path);
  clause = cdt_draft_dup_value (from->now->draft, of);
  if (clause == NULL)
    clause = cdt_draft_dup_value (from->old->draft, of);
  return clause != NULL ? g_strconcat (CDT_ABOUT_CLAUSE, clause, NULL) : g_strdup (path);
}

/* What stands in the row of another has no place of its own. */
static GHashTable *
list_abouts (const CdtRedlineFront *from, const GPtrArray *lines)
{
  GHashTable *abouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const CdtComparisonLine *line = lines->pdata[i];

      if (!line->inner)
        g_hash_table_add (abouts, dup_about (from, line->path));
    }
  return abouts;
}

/* The clause that is decided now; where there is none any more, the one that was. */
static void
look_up (CdtRedlinePlaces *places, const char *path, GHashTable *clauses)
{
  const char *now = cdt_clause_reader_find (places->from->new_assembler, path);
  const char *clause = now != NULL ? now : cdt_clause_reader_find (places->from->old_assembler, path);
  char *reader = clause != NULL ? g_strconcat (CDT_ABOUT_CLAUSE, clause, NULL) : NULL;

  if (reader == NULL)
    return;
  g_hash_table_insert (places->readers, (gpointer)path, reader);
  g_hash_table_add (clauses, reader);
}

static gpointer
ref_block_cb (gconstpointer block, gpointer data)
{
  return cdt_block_ref ((gpointer)block);
}

/* The blocks as a document to be walked through; they stay the redline's. */
static CdtDocument *
make_body (const CdtRedlineFront *from)
{
  GPtrArray *blocks = g_ptr_array_copy (from->body, ref_block_cb, NULL);

  return cdt_document_new_numbered (cdt_document_info_new (), blocks);
}

CdtRedlinePlaces *
cdt_redline_places_new (const CdtRedlineFront *from, const GPtrArray *lines)
{
  g_autoptr (CdtDocument) body = make_body (from);
  g_autoptr (GHashTable) abouts = list_abouts (from, lines);
  g_autoptr (GHashTable) clauses = g_hash_table_new (g_str_hash, g_str_equal);
  CdtRedlinePlaces *places = g_new0 (CdtRedlinePlaces, 1);
  guint n_looked_up = 0;

  places->from = from;
  places->of_answers = cdt_whereabouts_new (body, abouts);
  places->readers = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  for (guint i = 0; i < lines->len && n_looked_up < MOST_LOOKED_UP; i++)
    {
      const CdtComparisonLine *line = lines->pdata[i];

      if (line->inner || line->record || line->stamp || cdt_redline_places_find (places, line->path) != NULL)
        continue;
      look_up (places, line->path, clauses);
      n_looked_up++;
    }
  places->of_readers = cdt_whereabouts_new (body, clauses);
  return places;
}

void
cdt_redline_places_free (CdtRedlinePlaces *places)
{
  cdt_whereabouts_free (places->of_answers);
  cdt_whereabouts_free (places->of_readers);
  g_hash_table_unref (places->readers);
  g_free (places);
}

const CdtWhere *
cdt_redline_places_find (const CdtRedlinePlaces *places, const char *path)
{
  g_autofree char *about = dup_about (places->from, path);
  const CdtWhere *where = cdt_whereabouts_find (places->of_answers, about);
  const char *reader = where == NULL ? g_hash_table_lookup (places->readers, path) : NULL;

  return reader != NULL && places->of_readers != NULL ? cdt_whereabouts_find (places->of_readers, reader)
                                                      : where;
}
