/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-command.h"
#include "cdt-comparison.h"
#include "cdt-redline-file.h"
#include "cdt-unusual.h"
#include "cdt-word-differences.h"
#include "cdt-working.h"

typedef enum
{
  FORMAT_TEXT,
  FORMAT_JSON,
  FORMAT_PDF,
} Format;

/* The older draft and the newer one */
typedef struct
{
  const char *paths[2];
  CdtDraft *drafts[2];
  char *names[2];
  char *output;
  char *format_name;
  char *pack_folder;
  gboolean force;
  Format format;
} Compare;

static void
clear_compare (Compare *compare)
{
  for (guint i = 0; i < 2; i++)
    {
      g_clear_object (&compare->drafts[i]);
      g_free (compare->names[i]);
    }
  g_free (compare->output);
  g_free (compare->format_name);
  g_free (compare->pack_folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Compare, clear_compare)

/* What cannot be seen stands in it as codes. */
static char *
dup_shown (const char *answer)
{
  char *marked = answer != NULL ? cdt_unusual_dup_marked (answer) : NULL;

  return marked != NULL ? marked : g_strdup (answer != NULL ? answer : "");
}

/* What went in [-brackets-], what came in {+braces+}: plain text has neither colour nor strokes. */
static void
print_words (const CdtComparisonLine *line)
{
  static const char *const forms[] = { "%s", "{+%s+}", "[-%s-]" };
  g_autofree char *before = dup_shown (line->before);
  g_autofree char *after = dup_shown (line->after);
  g_autoptr (GArray) words = cdt_word_differences (before, after);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const CdtWordDifference *part = &g_array_index (words, CdtWordDifference, i);
      g_autofree char *kept = g_strchomp (g_strdup (part->words));

      g_string_append_printf (text, "%s", i > 0 ? " " : "");
      g_string_append_printf (text, forms[part->change], kept);
    }
  g_string_replace (text, "\n", "\n      ", 0);
  g_string_prepend (text, "      ");
  cdt_command_print (text->str);
}

/* Has the sentence not quoted both? */
static gboolean
wants_words (const CdtComparisonLine *line)
{
  return line->kind == CDT_DELTA_SET && !line->quoted;
}

static void
print_text (const GPtrArray *lines)
{
  const char *section = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      const CdtComparisonLine *line = lines->pdata[i];
      g_autofree char *text = g_strconcat (line->inner ? "    " : "  ", line->sentence, NULL);

      if (g_strcmp0 (section, line->section) != 0)
        cdt_command_print (line->section);
      section = line->section;
      cdt_command_print (text);
      if (wants_words (line))
        print_words (line);
    }
}

static void
add_member (GString *json, const char *name, const char *value)
{
  g_string_append_printf (json, "%s\"%s\": ", json->str[json->len - 1] == '{' ? "" : ", ", name);
  if (value == NULL)
    {
      g_string_append (json, "null");
      return;
    }
  g_string_append_c (json, '"');
  for (const char *c = value; *c != '\0'; c++)
    if ((guchar)*c < 0x20)
      g_string_append_printf (json, "\\u%04x", *c);
    else
      g_string_append_printf (json, "%s%c", *c == '"' || *c == '\\' ? "\\" : "", *c);
  g_string_append_c (json, '"');
}

static void
print_json (const GPtrArray *lines)
{
  static const char *const kinds[] = { "set", "insert", "remove", "move", "other" };
  g_autoptr (GString) json = g_string_new ("[");

  for (guint i = 0; i < lines->len; i++)
    {
      const CdtComparisonLine *line = lines->pdata[i];

      g_string_append_printf (json, "%s\n  {", i > 0 ? "," : "");
      add_member (json, "kind", kinds[line->kind]);
      add_member (json, "path", line->path);
      add_member (json, "section", line->section);
      add_member (json, "sentence", line->sentence);
      add_member (json, "before", line->before);
      add_member (json, "after", line->after);
      g_string_append_c (json, '}');
    }
  g_string_append (json, lines->len > 0 ? "\n]" : "]");
  cdt_command_print (json->str);
}

/* "draft-2" of "old/draft-2.concordat" */
static char *
dup_stem (const char *path)
{
  g_autofree char *stem = g_filename_display_basename (path);
  char *end = strrchr (stem, '.');

  if (end != NULL && end > stem)
    *end = '\0';
  return g_steal_pointer (&stem);
}

/* What a draft calls itself; its file's name where that tells the two no better apart. */
static void
name_drafts (Compare *compare)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *label = cdt_draft_dup_value (compare->drafts[i], "version-label");

      compare->names[i] = label != NULL ? g_strdup (label) : dup_stem (compare->paths[i]);
    }
  if (!g_str_equal (compare->names[0], compare->names[1]))
    return;
  for (guint i = 0; i < 2; i++)
    {
      g_free (compare->names[i]);
      compare->names[i] = dup_stem (compare->paths[i]);
    }
}

/* What it is written to where nobody says: beside the newer one */
static char *
choose_output (const Compare *compare)
{
  g_autofree char *folder = g_path_get_dirname (compare->paths[1]);
  g_autofree char *stem = g_path_get_basename (compare->paths[1]);
  g_autofree char *name = NULL;
  char *end = strrchr (stem, '.');

  if (compare->output != NULL)
    return g_strdup (compare->output);
  if (end != NULL && end > stem)
    *end = '\0';
  name = g_strconcat (stem, "-changes.pdf", NULL);
  return g_str_equal (folder, ".") ? g_steal_pointer (&name) : g_build_filename (folder, name, NULL);
}

static CdtExit
write_redline (Compare *compare)
{
  g_autoptr (CdtPackShelf) shelf = cdt_pack_shelf_new (compare->pack_folder);
  CdtExit result = CDT_EXIT_DONE;
  g_autoptr (CdtPack) old_pack
      = cdt_command_choose_pack (shelf, compare->drafts[0], compare->paths[0], &result);
  g_autoptr (CdtPack) new_pack
      = old_pack != NULL ? cdt_command_choose_pack (shelf, compare->drafts[1], compare->paths[1], &result)
                         : NULL;
  g_autofree char *path = choose_output (compare);
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr (GError) error = NULL;

  if (new_pack == NULL)
    return result;
  name_drafts (compare);
  CdtRedlineSide old = { compare->drafts[0], old_pack, compare->names[0] };
  CdtRedlineSide now = { compare->drafts[1], new_pack, compare->names[1] };
  if (!cdt_redline_file (&old, &now, path, compare->force, &error))
    return cdt_command_fail_file (path, error);
  cdt_command_print (shown);
  return result;
}

static CdtExit
print_lines (Compare *compare, const GPtrArray *lines)
{
  if (compare->format == FORMAT_PDF)
    return write_redline (compare);
  if (compare->format == FORMAT_JSON)
    print_json (lines);
  else
    print_text (lines);
  return CDT_EXIT_DONE;
}

/* A PDF that was handed on is not told to lack what was kept back. */
static void
leave_out (Compare *compare, const gboolean from_pdf[2])
{
  int without = cdt_working_even_out (compare->drafts, from_pdf);
  g_autofree char *name = NULL, *text = NULL;

  if (without < 0)
    return;
  name = g_filename_display_name (compare->paths[without]);
  text = g_strdup_printf (_ ("Private answers, notes and comments, which “%s” leaves out, are not compared."),
                          name);
  cdt_command_warn (text);
}

static CdtExit
run (Compare *compare)
{
  CdtUse use = compare->format == FORMAT_PDF ? CDT_USE_PRINT : CDT_USE_READ;
  CdtExit result = CDT_EXIT_DONE, printed;
  g_autoptr (GPtrArray) lines = NULL;
  gboolean from_pdf[2] = { FALSE, FALSE };

  for (guint i = 0; i < 2; i++)
    {
      compare->drafts[i] = cdt_command_open (compare->paths[i], use, &from_pdf[i], NULL, &result);
      if (compare->drafts[i] == NULL)
        return result;
    }
  leave_out (compare, from_pdf);
  lines = cdt_comparison_list (compare->drafts[0], compare->drafts[1]);
  printed = print_lines (compare, lines);
  result = MAX (result, printed);
  return lines->len > 0 ? MAX (result, CDT_EXIT_FINDINGS) : result;
}

/* FALSE with the reason told */
static gboolean
choose_format (Compare *compare)
{
  static const char *const names[] = { "text", "json", "pdf" };

  compare->format = compare->output != NULL ? FORMAT_PDF : FORMAT_TEXT;
  if (compare->format_name == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (compare->format_name, names[i]))
      {
        compare->format = i;
        if (compare->output == NULL || i == FORMAT_PDF)
          return TRUE;
        return cdt_command_fail (_ ("-o is for a PDF. Leave out --format=%s."), names[i]), FALSE;
      }
  return cdt_command_fail (_ ("“%s” is no format. There are text, json and pdf."), compare->format_name),
         FALSE;
}

static CdtExit
run_compare (const CdtCommand *command, int argc, char **argv)
{
  g_auto (Compare) compare = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &compare.output,
      N_ ("The PDF to write: the pages with all changes marked"), N_ ("OUT") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &compare.format_name, N_ ("text (the default), json or pdf"),
      N_ ("FORMAT") },
    CDT_COMMAND_PACK_OPTION (&compare.pack_folder),
    { "force", 'f', 0, G_OPTION_ARG_NONE, &compare.force,
      N_ ("Overwrite a file that is no earlier comparison"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!cdt_command_parse (command, entries, &argc, &argv, 2, 2) || !choose_format (&compare))
    return CDT_EXIT_FAILED;
  compare.paths[0] = argv[1];
  compare.paths[1] = argv[2];
  return run (&compare);
}

const CdtCommand cdt_command_compare = {
  "compare",
  N_ ("OLD NEW [-o OUT.pdf] [--format=text|json|pdf]"),
  N_ ("Lists what is other in NEW, in plain words, or marks it on the pages; ends with 1 when anything is."),
  run_compare,
};
