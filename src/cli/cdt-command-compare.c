/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "cdt-command.h"
#include "cdt-comparison.h"
#include "cdt-word-differences.h"

/* What went in [-brackets-], what came in {+braces+}: plain text has neither colour nor strokes. */
static void
print_words (const CdtComparisonLine *line)
{
  static const char *const forms[] = { "%s", "{+%s+}", "[-%s-]" };
  g_autoptr (GArray) words = cdt_word_differences (line->before != NULL ? line->before : "",
                                                   line->after != NULL ? line->after : "");
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

static CdtExit
compare (const char *first_path, const char *second_path, gboolean as_json)
{
  CdtExit result = CDT_EXIT_DONE;
  gboolean from_pdf = FALSE;
  g_autoptr (CdtDraft) first = cdt_command_open (first_path, CDT_USE_READ, &from_pdf, NULL, &result);
  g_autoptr (CdtDraft) second
      = first != NULL ? cdt_command_open (second_path, CDT_USE_READ, &from_pdf, NULL, &result) : NULL;
  g_autoptr (GPtrArray) lines = NULL;

  if (second == NULL)
    return result;
  lines = cdt_comparison_list (first, second);
  if (as_json)
    print_json (lines);
  else
    print_text (lines);
  return lines->len > 0 ? CDT_EXIT_FINDINGS : result;
}

static CdtExit
run_compare (const CdtCommand *command, int argc, char **argv)
{
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("How to print: text or json"), N_ ("FORMAT") },
    G_OPTION_ENTRY_NULL,
  };

  if (!cdt_command_parse (command, entries, &argc, &argv, 2, 2))
    return CDT_EXIT_FAILED;
  if (format != NULL && !g_str_equal (format, "text") && !g_str_equal (format, "json"))
    return cdt_command_fail (_ ("“%s” is no format. There are text and json."), format);
  return compare (argv[1], argv[2], g_strcmp0 (format, "json") == 0);
}

const CdtCommand cdt_command_compare = {
  "compare",
  N_ ("OLD NEW [--format=text|json]"),
  N_ ("Lists what is other in NEW, in plain words; ends with 1 when anything is."),
  run_compare,
};
