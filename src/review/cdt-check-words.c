/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-check-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-item-title.h"
#include "cdt-word-list.h"

#define MAX_SHOWN 3

typedef struct
{
  CdtDraft *draft;
  CdtNode *node;
  const CdtShape *shape;
  const char *text; /* braces blanked */
  const char *value;
  const CdtWordCheck *check;
  GArray *matches;
} Look;

/* The checks that look at one question */
typedef struct
{
  GPtrArray *checks;                  /* (element-type CdtWordCheck) */
  guint64 bits[CDT_FINDING_NOTE + 1]; /* of those that are at least so severe */
  gboolean name;
} Chosen;

static GHashTable *by_shape; /* CdtShape -> Chosen */

static void
clear_use (CdtWordUse *use)
{
  g_free (use->words);
  g_free (use->where);
  g_free (use->path);
}

GArray *
cdt_word_uses_new (void)
{
  GArray *uses = g_array_new (FALSE, FALSE, sizeof (CdtWordUse));

  g_array_set_clear_func (uses, (GDestroyNotify)clear_use);
  return uses;
}

static gboolean
lies_in (const char *path, const char *outer)
{
  gsize length = strlen (outer);

  return strncmp (path, outer, length) == 0 && (path[length] == '\0' || path[length] == '/');
}

static gboolean
is_name (const char *path)
{
  const GPtrArray *names = cdt_word_list_get ("names");

  for (guint i = 0; i < names->len; i++)
    if (lies_in (path, ((const CdtWordEntry *)names->pdata[i])->text))
      return TRUE;
  return FALSE;
}

static gboolean
looks_at (const CdtWordCheck *check, const char *path, gboolean name)
{
  if (check->in == NULL)
    return !(check->prose && name);
  for (char **in = check->in; *in != NULL; in++)
    if (lies_in (path, *in))
      return TRUE;
  return FALSE;
}

static void
choose (Chosen *chosen, CdtWordCheck *check)
{
  g_ptr_array_add (chosen->checks, check);
  for (guint least = check->severity; least <= CDT_FINDING_NOTE; least++)
    chosen->bits[least] |= G_GUINT64_CONSTANT (1) << check->number;
}

static void
choose_for_field (const CdtShape *shape)
{
  const GPtrArray *checks = cdt_word_check_get_all ();
  CdtFieldType type = cdt_shape_get_field_type (shape);
  g_autofree char *path = cdt_shape_dup_path (shape);
  gboolean name = is_name (path);
  Chosen *chosen;

  if (type != CDT_FIELD_LINE && type != CDT_FIELD_TEXT)
    return;
  chosen = g_new0 (Chosen, 1);
  chosen->checks = g_ptr_array_new ();
  chosen->name = name;
  for (guint i = 0; i < checks->len; i++)
    if (looks_at (checks->pdata[i], path, name))
      choose (chosen, checks->pdata[i]);
  g_hash_table_insert (by_shape, (gpointer)shape, chosen);
}

/* Working papers and what the program keeps for itself are nobody's wording. */
static void
choose_inside (const CdtShape *shape)
{
  if (cdt_shape_get_print (shape) != NULL || cdt_shape_is_kept (shape))
    return;
  if (cdt_shape_get_kind (shape) == CDT_SHAPE_FIELD)
    choose_for_field (shape);
  for (guint i = 0; i < cdt_shape_get_n_children (shape); i++)
    choose_inside (cdt_shape_get_nth_child (shape, i));
}

static const Chosen *
find_chosen (const CdtShape *shape)
{
  static gsize made = 0;

  if (g_once_init_enter (&made))
    {
      by_shape = g_hash_table_new (NULL, NULL);
      choose_inside (cdt_shape_get_root ());
      g_once_init_leave (&made, 1);
    }
  return g_hash_table_lookup (by_shape, shape);
}

static gboolean
holds (CdtDraft *draft, const CdtXPath *when)
{
  gboolean result = FALSE;

  return when == NULL || (cdt_xpath_test (when, cdt_draft_get_root (draft), NULL, &result, NULL) && result);
}

static gboolean
is_english (CdtDraft *draft)
{
  g_autofree char *language = cdt_draft_dup_value (draft, "language");

  return language == NULL || g_str_has_prefix (language, "en");
}

/* Each found word once: "whilst”, “prior to" */
static char *
show_matches (const Look *look)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < look->matches->len; i++)
    {
      const CdtWordMatch *match = &g_array_index (look->matches, CdtWordMatch, i);
      g_autofree char *words = g_strndup (look->value + match->start, match->end - match->start);

      if (!g_hash_table_add (seen, cdt_word_check_fold (words)))
        continue;
      if (g_hash_table_size (seen) > MAX_SHOWN)
        {
          g_string_append (shown, "”, “…");
          break;
        }
      g_string_append_printf (shown, "%s%s", shown->len > 0 ? "”, “" : "", g_strdelimit (words, "\n\t", ' '));
    }
  return g_string_free (shown, FALSE);
}

static char *
say (const char *text, const char *where, const char *match, const char *other, guint n)
{
  g_autoptr (GString) said = g_string_new (g_dgettext (GETTEXT_PACKAGE, text));
  g_autofree char *number = g_strdup_printf ("%u", n);

  g_string_replace (said, "{where}", where, 0);
  g_string_replace (said, "{match}", match, 0);
  g_string_replace (said, "{other}", other, 0);
  g_string_replace (said, "{n}", number, 0);
  return g_string_free (g_steal_pointer (&said), FALSE);
}

/* The whole answer with every match written as it should be; NULL where one of them has no right answer */
static CdtFix *
make_fix (const Look *look, const char *path)
{
  g_autoptr (GString) mended = g_string_new (NULL);
  gsize at = 0;

  if (look->check->fix == NULL)
    return NULL;
  for (guint i = 0; i < look->matches->len; i++)
    {
      const CdtWordMatch *match = &g_array_index (look->matches, CdtWordMatch, i);

      if (match->with == NULL)
        return NULL;
      g_string_append_len (mended, look->value + at, (gssize)(match->start - at));
      g_string_append (mended, match->with);
      at = match->end;
    }
  g_string_append (mended, look->value + at);
  return cdt_fix_new (g_dgettext (GETTEXT_PACKAGE, look->check->fix), path, look->value, mended->str);
}

static CdtFinding *
make_finding (const CdtWordCheck *check, const char *what, const char *path)
{
  const char *why = check->why != NULL ? g_dgettext (GETTEXT_PACKAGE, check->why) : NULL;
  CdtFinding *finding = cdt_finding_new (check->severity, check->id, what, why, path);

  cdt_finding_set_source (finding, check->source);
  return finding;
}

static void
add_finding (const Look *look, GPtrArray *findings)
{
  g_autofree char *where = cdt_item_title_dup_subject (look->draft, look->shape, look->node);
  g_autofree char *match = show_matches (look);
  g_autofree char *path = cdt_draft_dup_node_path (look->draft, look->node);
  g_autofree char *what
      = say (look->check->what, where, match, "", g_array_index (look->matches, CdtWordMatch, 0).n);
  CdtFinding *finding = make_finding (look->check, what, path);

  cdt_finding_set_substance (finding, match);
  cdt_finding_take_fix (finding, make_fix (look, path));
  g_ptr_array_add (findings, finding);
}

static void
add_uses (const Look *look, GArray *uses)
{
  for (guint i = 0; i < look->matches->len; i++)
    {
      const CdtWordMatch *match = &g_array_index (look->matches, CdtWordMatch, i);
      CdtWordUse use = { look->check, match->group, NULL, NULL, NULL };

      use.words = g_strndup (look->value + match->start, match->end - match->start);
      use.where = cdt_item_title_dup_subject (look->draft, look->shape, look->node);
      use.path = cdt_draft_dup_node_path (look->draft, look->node);
      g_array_append_val (uses, use);
    }
}

/* What stands between braces is no wording: it is blanked, so that the places of all others stay. */
static char *
blank_braces (const char *value)
{
  char *text = g_strdup (value);

  for (char *at = strchr (text, '{'); at != NULL; at = strchr (at + 1, '{'))
    for (char *end = strchr (at, '}'); end != NULL && at + 1 < end; at++)
      at[1] = ' ';
  return text;
}

/* A clause of own words that is not in the document, or only keeps its number */
static gboolean
is_off (const CdtNode *node)
{
  const CdtNode *parent = cdt_node_get_parent (node);
  const CdtNode *state
      = parent != NULL && (cdt_node_is (parent, "clause") || cdt_node_is (parent, "own-clause"))
            ? cdt_node_find_child (parent, "state")
            : NULL;
  g_autofree char *text = state != NULL ? cdt_node_dup_text (state) : NULL;

  return g_strcmp0 (text, "off") == 0 || g_strcmp0 (text, "not-used") == 0;
}

static gboolean
is_excused (const Look *look, const CdtWordMatch *match)
{
  g_autoptr (GHashTable) variables = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *words = g_strndup (look->value + match->start, match->end - match->start);
  gboolean excused = FALSE;

  g_hash_table_insert (variables, (gpointer) "match", words);
  return cdt_xpath_test (look->check->unless, cdt_draft_get_root (look->draft), variables, &excused, NULL)
         && excused;
}

static void
drop_conditional (Look *look)
{
  for (guint i = look->matches->len; i > 0; i--)
    {
      const CdtWordMatch *match = &g_array_index (look->matches, CdtWordMatch, i - 1);
      const CdtWord *word = match->word;

      if ((word != NULL && !holds (look->draft, word->when))
          || (look->check->unless != NULL && is_excused (look, match)))
        g_array_remove_index (look->matches, i - 1);
    }
}

static void
run_check (Look *look, GPtrArray *findings, GArray *uses)
{
  g_autoptr (GArray) matches = cdt_word_check_find ((CdtWordCheck *)look->check, look->text);

  look->matches = matches;
  /* Whether they are excused turns on what the rest of the draft says. */
  if (matches->len > 0 && look->check->unless != NULL)
    add_uses (look, uses);
  if (matches->len == 0 || !holds (look->draft, look->check->when))
    return;
  drop_conditional (look);
  if (look->check->mixed)
    add_uses (look, uses);
  else if (matches->len > 0)
    add_finding (look, findings);
}

void
cdt_check_words_in (CdtDraft *draft,
                    CdtNode *node,
                    const CdtShape *shape,
                    const char *value,
                    CdtSeverity least,
                    GPtrArray *findings,
                    GArray *uses)
{
  const Chosen *chosen = find_chosen (shape);
  g_autofree char *text = chosen != NULL ? blank_braces (value) : NULL;
  guint64 bits = chosen != NULL ? cdt_word_check_foresee (text, chosen->bits[least]) : 0;
  Look look = { draft, node, shape, text, value, NULL, NULL };

  if (bits == 0 || is_off (node))
    return;
  gboolean english = is_english (draft);
  for (guint i = 0; i < chosen->checks->len; i++)
    {
      look.check = chosen->checks->pdata[i];
      if ((bits >> look.check->number & 1) != 0 && (look.check->any_language || english))
        run_check (&look, findings, uses);
    }
}

gboolean
cdt_check_words_are_prose (const CdtShape *shape, const CdtNode *node)
{
  const Chosen *chosen = find_chosen (shape);

  return chosen != NULL && !chosen->name && !is_off (node);
}

void
cdt_check_words_together (const GPtrArray *uses, GPtrArray *findings)
{
  g_autoptr (GHashTable) firsts = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) raised = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < uses->len; i++)
    {
      const GArray *part = uses->pdata[i];

      for (guint j = 0; j < part->len; j++)
        {
          const CdtWordUse *use = &g_array_index (part, CdtWordUse, j);
          const CdtWordUse *first = g_hash_table_lookup (firsts, use->check);

          if (!use->check->mixed)
            continue;
          if (first == NULL)
            g_hash_table_insert (firsts, (gpointer)use->check, (gpointer)use);
          if (first == NULL || g_strcmp0 (first->group, use->group) == 0
              || !g_hash_table_add (raised, (gpointer)use->check))
            continue;
          g_autofree char *what = say (use->check->what, use->where, use->words, first->words, 0);
          g_ptr_array_add (findings, make_finding (use->check, what, use->path));
        }
    }
}
