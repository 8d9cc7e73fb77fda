/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-check.h"
#include "cdt-kept-tree.h"
#include "cdt-word-check.h"

#define FOLDER "checks"

static CdtXPath *
read_condition (const CdtNode *element, const char *attribute)
{
  g_autofree char *text = cdt_node_dup_attribute (element, attribute);
  g_autoptr (GError) error = NULL;
  CdtXPath *xpath = text != NULL ? cdt_xpath_new (text, &error) : NULL;

  if (error != NULL)
    g_error ("Checks, line %u: %s", cdt_node_get_line (element), error->message);
  return xpath;
}

static gboolean
is_yes (const CdtNode *element, const char *attribute)
{
  g_autofree char *text = cdt_node_dup_attribute (element, attribute);

  return g_strcmp0 (text, "yes") == 0;
}

static void
read_word (const CdtNode *element, CdtWordCheck *check, GString *pattern)
{
  CdtWord *word = g_new0 (CdtWord, 1);
  g_autofree char *text = cdt_node_dup_words (element);
  g_autofree char *plain = g_regex_escape_string (text, -1);
  g_auto (GStrv) parts = g_strsplit (plain, " ", -1);
  g_autofree char *spaced = g_strjoinv ("\\s+", parts);

  word->with = cdt_node_dup_attribute (element, "with");
  word->group = cdt_node_dup_attribute (element, "of");
  word->when = read_condition (element, "when");
  if (check->words == NULL)
    check->words = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_insert (check->words, cdt_word_check_fold (text), word);
  g_string_append_printf (pattern, "%s%s", pattern->len > 0 ? "|" : "", spaced);
}

static void
read_exception (const CdtNode *element, CdtWordCheck *check)
{
  g_autofree char *text = cdt_node_dup_words (element);

  if (check->except == NULL)
    check->except = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_add (check->except, cdt_word_check_fold (text));
}

static void
read_children (const CdtNode *element, CdtWordCheck *check)
{
  g_autoptr (GString) pattern = g_string_new (NULL);

  for (CdtNode *child = cdt_node_first_element (element); child != NULL;
       child = cdt_node_next_element (child))
    if (cdt_node_is (child, "word"))
      read_word (child, check, pattern);
    else if (cdt_node_is (child, "except"))
      read_exception (child, check);
    else if (cdt_node_is (child, "what"))
      check->what = cdt_node_dup_words (child);
    else if (cdt_node_is (child, "why"))
      {
        check->why = cdt_node_dup_words (child);
        check->source = cdt_node_dup_attribute (child, "source");
      }
    else if (cdt_node_is (child, "fix"))
      {
        check->fix = cdt_node_dup_words (child);
        check->fix_with = cdt_node_dup_attribute (child, "with");
      }
  if (pattern->len == 0)
    return;
  check->pattern = g_strdup_printf ("\\b(?:%s)\\b", pattern->str);
  check->flags = G_REGEX_CASELESS;
}

static void
read_has (const CdtNode *element, CdtWordCheck *check)
{
  g_autofree char *has = cdt_node_dup_attribute (element, "has");

  if (has != NULL)
    check->has = g_strsplit (has, "|", -1);
}

static void
read_places (const CdtNode *element, CdtWordCheck *check)
{
  g_autofree char *in = cdt_node_dup_attribute (element, "in");

  check->prose = g_strcmp0 (in, "prose") == 0;
  if (in != NULL && !check->prose && !g_str_equal (in, "all"))
    check->in = g_strsplit (in, " ", -1);
}

static CdtWordCheck *
read_check (const CdtNode *element)
{
  CdtWordCheck *check = g_new0 (CdtWordCheck, 1);
  g_autofree char *find = cdt_node_dup_attribute (element, "find");
  g_autofree char *family = cdt_node_dup_attribute (element, "family");
  g_autofree char *most = cdt_node_dup_attribute (element, "most");

  check->id = cdt_node_dup_attribute (element, "id");
  check->severity = cdt_check_read_severity (element);
  check->when = read_condition (element, "when");
  check->unless = read_condition (element, "unless");
  check->any_language = is_yes (element, "any-language");
  check->mixed = is_yes (element, "mixed");
  read_places (element, check);
  read_has (element, check);
  read_children (element, check);
  if (find != NULL)
    check->pattern = g_steal_pointer (&find);
  check->family = family != NULL ? cdt_word_family_find (family) : NULL;
  check->most = most != NULL ? (guint)g_ascii_strtoull (most, NULL, 10) : 0;
  if (check->id == NULL || check->what == NULL || (check->pattern == NULL) == (check->family == NULL))
    g_error ("Checks, line %u: this check lacks its id, what, or what it looks for",
             cdt_node_get_line (element));
  return check;
}

static GPtrArray *
read_all (void)
{
  g_auto (GStrv) paths = cdt_kept_tree_list (FOLDER);
  GPtrArray *checks = g_ptr_array_new ();

  for (char **path = paths; *path != NULL; path++)
    {
      g_autoptr (CdtTree) tree = cdt_kept_tree_new (*path);

      for (CdtNode *element = cdt_node_first_element (cdt_tree_get_root (tree)); element != NULL;
           element = cdt_node_next_element (element))
        if (cdt_node_is (element, "words"))
          {
            CdtWordCheck *check = read_check (element);

            check->number = checks->len;
            g_ptr_array_add (checks, check);
          }
    }
  return checks;
}

const GPtrArray *
cdt_word_check_get_all (void)
{
  static gsize checks = 0;

  if (g_once_init_enter (&checks))
    g_once_init_leave (&checks, (gsize)read_all ());
  return (const GPtrArray *)checks;
}
