/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-guidance-reader.h"

#include <glib/gi18n-lib.h>

/* What an entry of each kind must have, in the order of CdtGuidanceKind */
static const struct
{
  const char *element;
  const char *title; /* names of the elements that hold its words; NULL: it has none */
  const char *text;
  const char *advice;
  gboolean has_place;
  gboolean has_answered;
  gboolean has_score;
} kinds[CDT_GUIDANCE_N_KINDS] = {
  [CDT_GUIDANCE_QUESTION] = { "question", NULL, "text", "settle", TRUE, FALSE, FALSE },
  [CDT_GUIDANCE_RISK] = { "risk", "title", NULL, "action", FALSE, FALSE, TRUE },
  [CDT_GUIDANCE_BENEFIT] = { "benefit", NULL, "text", "measure", FALSE, FALSE, FALSE },
  [CDT_GUIDANCE_KILLER] = { "killer", "title", "text", NULL, TRUE, TRUE, FALSE },
  [CDT_GUIDANCE_TIP] = { "tip", NULL, "text", NULL, TRUE, FALSE, FALSE },
  [CDT_GUIDANCE_FACT] = { "fact", NULL, "text", NULL, TRUE, FALSE, FALSE },
  [CDT_GUIDANCE_MARK] = { "mark", "title", "text", NULL, TRUE, TRUE, FALSE },
};

void
cdt_guidance_reader_set_error (
    const CdtGuidanceReader *reader, const CdtNode *element, GError **error, const char *format, ...)
{
  g_autofree char *reason = NULL;
  va_list arguments;

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, CDT_READ_ERROR, CDT_READ_ERROR_WRONG_KIND, "%s:%u: %s", reader->file,
               cdt_node_get_line (element), reason);
}

static gboolean
read_attribute (
    const CdtGuidanceReader *reader, const CdtNode *element, const char *name, char **value, GError **error)
{
  *value = cdt_node_dup_attribute (element, name);
  if (*value != NULL && **value != '\0')
    return TRUE;
  cdt_guidance_reader_set_error (reader, element, error, _ ("<%s> lacks its “%s”."),
                                 cdt_node_get_name (element), name);
  return FALSE;
}

/* `name` NULL: an entry of this kind has no such words, which is well. */
static gboolean
read_words (
    const CdtGuidanceReader *reader, const CdtNode *element, const char *name, char **words, GError **error)
{
  CdtNode *child = name != NULL ? cdt_node_find_child (element, name) : NULL;
  g_autofree char *text = child != NULL ? cdt_node_dup_words (child) : NULL;

  if (name == NULL)
    return TRUE;
  if (text == NULL || *text == '\0')
    {
      cdt_guidance_reader_set_error (reader, element, error, _ ("<%s> lacks its <%s>."),
                                     cdt_node_get_name (element), name);
      return FALSE;
    }
  *words = g_strdup (g_dgettext (GETTEXT_PACKAGE, text));
  return TRUE;
}

static gboolean
read_origin (const CdtGuidanceReader *reader, const CdtNode *element, CdtGuidanceEntry *entry, GError **error)
{
  g_autofree char *id = NULL;

  if (!read_attribute (reader, element, "id", &entry->id, error)
      || !read_attribute (reader, element, "source", &id, error))
    return FALSE;
  entry->section = cdt_node_dup_attribute (element, "section");
  entry->source = g_hash_table_lookup (reader->sources, id);
  if (entry->source == NULL)
    cdt_guidance_reader_set_error (reader, element, error, _ ("There is no source “%s”."), id);
  else if (entry->section == NULL && !cdt_guidance_entry_is_own (entry))
    cdt_guidance_reader_set_error (reader, element, error, _ ("<%s> lacks its “%s”."),
                                   cdt_node_get_name (element), "section");
  else
    return TRUE;
  return FALSE;
}

static gboolean
read_place (const CdtGuidanceReader *reader, const CdtNode *element, CdtGuidanceEntry *entry, GError **error)
{
  g_autofree char *fields = cdt_node_dup_attribute (element, "fields");

  g_strfreev (entry->fields);
  entry->fields = g_strsplit (fields != NULL ? fields : "", " ", -1);
  entry->step = cdt_node_dup_attribute (element, "step");
  for (char **field = entry->fields; *field != NULL; field++)
    if (**field == '\0' || cdt_shape_find (*field) == NULL)
      {
        cdt_guidance_reader_set_error (reader, element, error, _ ("The agreement has no “%s”."), *field);
        return FALSE;
      }
  if ((entry->step == NULL) == (*entry->fields == NULL))
    {
      cdt_guidance_reader_set_error (reader, element, error, _ ("<%s> needs either fields or a step."),
                                     cdt_node_get_name (element));
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_answered (const CdtGuidanceReader *reader,
               const CdtNode *element,
               CdtGuidanceEntry *entry,
               GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) fault = NULL;

  if (!read_attribute (reader, element, "answered", &text, error))
    return FALSE;
  entry->answered = cdt_xpath_new (text, &fault);
  if (entry->answered == NULL)
    cdt_guidance_reader_set_error (reader, element, error, "%s", fault->message);
  return entry->answered != NULL;
}

/* The values must be ones that the register takes. */
static gboolean
read_score (const CdtGuidanceReader *reader, const CdtNode *element, CdtGuidanceEntry *entry, GError **error)
{
  struct
  {
    const char *name;
    char **value;
  } values[] = {
    { "likelihood", &entry->likelihood },
    { "impact", &entry->impact },
    { "response", &entry->response },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *path = g_strconcat ("risks/risk/", values[i].name, NULL);
      g_autoptr (GError) fault = NULL;

      if (!read_attribute (reader, element, values[i].name, values[i].value, error))
        return FALSE;
      if (!cdt_shape_check_value (cdt_shape_find (path), *values[i].value, &fault))
        {
          cdt_guidance_reader_set_error (reader, element, error, "“%s”: %s", values[i].name, fault->message);
          return FALSE;
        }
    }
  return read_attribute (reader, element, "clause", &entry->clause, error);
}

static int
find_kind (const CdtNode *element)
{
  for (int i = 0; i < CDT_GUIDANCE_N_KINDS; i++)
    if (cdt_node_is (element, kinds[i].element))
      return i;
  return -1;
}

CdtGuidanceSource *
cdt_guidance_reader_read_source (const CdtGuidanceReader *reader, const CdtNode *element, GError **error)
{
  g_autoptr (CdtGuidanceSource) source = g_new0 (CdtGuidanceSource, 1);

  g_return_val_if_fail (reader != NULL && element != NULL, NULL);

  source->date = cdt_node_dup_attribute (element, "date");
  if (!read_attribute (reader, element, "id", &source->id, error)
      || !read_attribute (reader, element, "document", &source->document, error)
      || !read_words (reader, element, "text", &source->text, error))
    return NULL;
  return g_steal_pointer (&source);
}

CdtGuidanceEntry *
cdt_guidance_reader_read_entry (const CdtGuidanceReader *reader, const CdtNode *element, GError **error)
{
  g_autoptr (CdtGuidanceEntry) entry = NULL;
  g_autofree char *turns = NULL;
  int kind;

  g_return_val_if_fail (reader != NULL && element != NULL, NULL);

  kind = find_kind (element);
  if (kind < 0)
    {
      cdt_guidance_reader_set_error (reader, element, error, _ ("<%s> is nothing that guidance has."),
                                     cdt_node_get_name (element));
      return NULL;
    }
  entry = g_new0 (CdtGuidanceEntry, 1);
  entry->kind = (CdtGuidanceKind)kind;
  entry->fields = g_new0 (char *, 1);
  turns = cdt_node_dup_attribute (element, "turns");
  entry->turns = g_strcmp0 (turns, "yes") == 0;
  if (!read_origin (reader, element, entry, error)
      || !read_words (reader, element, kinds[kind].title, &entry->title, error)
      || !read_words (reader, element, kinds[kind].text, &entry->text, error)
      || !read_words (reader, element, kinds[kind].advice, &entry->advice, error)
      || (kinds[kind].has_place && !read_place (reader, element, entry, error))
      || (kinds[kind].has_answered && !read_answered (reader, element, entry, error))
      || (kinds[kind].has_score && !read_score (reader, element, entry, error)))
    return NULL;
  return g_steal_pointer (&entry);
}
