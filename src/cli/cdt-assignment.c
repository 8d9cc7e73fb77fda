/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-assignment.h"

#include <glib/gi18n-lib.h>

#include "cdt-command.h"

static gboolean G_GNUC_PRINTF (2, 3) refuse (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error = g_error_new_valist (G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, format, arguments);
  va_end (arguments);
  return FALSE;
}

/* The equals sign that parts path and value; one in a predicate, [@id='p2'], does not */
static const char *
find_equals (const char *text)
{
  int depth = 0;

  for (; *text != '\0'; text++)
    {
      if (*text == '[')
        depth++;
      else if (*text == ']')
        depth--;
      else if (*text == '=' && depth <= 0)
        return text;
    }
  return NULL;
}

/* "elected, rotates, lead, independent" */
static char *
list_choices (const CdtShape *shape)
{
  guint n_choices = 0;
  const CdtChoice *choices = cdt_shape_get_choices (shape, &n_choices);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < n_choices; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", choices[i].value);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* What fits, in the form of the file: a command takes no other, whatever the locale */
static char *
describe_form (const CdtShape *shape)
{
  g_autofree char *choices = NULL;

  switch (cdt_shape_get_field_type (shape))
    {
    case CDT_FIELD_NUMBER:
      return g_strdup (_ ("Give a whole number, such as 12."));
    case CDT_FIELD_MONEY:
      return g_strdup (_ ("Give pounds as 250000 or 99.50."));
    case CDT_FIELD_PERCENT:
      return g_strdup (_ ("Give a percentage from 0 to 100, such as 33.3."));
    case CDT_FIELD_DATE:
      return g_strdup (_ ("Give a date as 2027-04-01."));
    case CDT_FIELD_PERIOD:
      return g_strdup (_ ("Give a length of time as 10 working-days, 2 weeks, 3 months or 1 years."));
    case CDT_FIELD_YES_NO:
      return g_strdup (_ ("Give yes or no."));
    case CDT_FIELD_CHOICE:
      choices = list_choices (shape);
      return g_strdup_printf (_ ("Give one of: %s."), choices);
    default:
      return g_strdup (_ ("Give the id of an item."));
    }
}

/* "partner or class" */
static char *
list_targets (const CdtShape *shape)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (const char *const *path = cdt_shape_get_targets (shape); *path != NULL; path++)
    g_string_append_printf (list, "%s%s", list->len > 0 ? _ (" or ") : "",
                            cdt_shape_get_item_label (cdt_shape_find (*path)));
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static gboolean
check_reference (CdtDraft *draft, const CdtShape *shape, const char *value, GError **error)
{
  g_autoptr (CdtItem) item = cdt_draft_dup_item_by_id (draft, value);
  const CdtShape *found = item != NULL ? cdt_shape_find (cdt_item_get_path (item)) : NULL;
  g_autofree char *wanted = NULL;

  if (found != NULL && cdt_shape_refers_to (shape, cdt_shape_get_parent (found)))
    return TRUE;
  wanted = list_targets (shape);
  return refuse (error, _ ("there is no %s with the id %s."), wanted, value);
}

static gboolean
check_value (CdtDraft *draft, const char *path, const char *value, GError **error)
{
  const CdtShape *shape = cdt_shape_find (path);

  if (shape == NULL || cdt_shape_get_kind (shape) != CDT_SHAPE_FIELD)
    return refuse (error, _ ("there is no question %s."), path);
  if (*value == '\0')
    return TRUE;
  if (!cdt_shape_check_value (shape, value, NULL))
    {
      g_autofree char *form = describe_form (shape);

      return refuse (error, _ ("%s cannot be “%s”. %s"), path, value, form);
    }
  if (cdt_shape_get_field_type (shape) == CDT_FIELD_REFERENCE)
    return check_reference (draft, shape, value, error);
  return TRUE;
}

gboolean
cdt_assignment_apply (CdtDraft *draft, const char *within, const char *argument, GError **error)
{
  g_autofree char *text = cdt_command_dup_text (argument);
  const char *equals = text != NULL ? find_equals (text) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  if (text == NULL)
    return refuse (error, "%s", _ ("a value is not text in a known encoding."));
  if (equals == NULL || equals == text)
    return refuse (error, _ ("“%s” is not of the form PATH=VALUE."), text);
  name = g_strndup (text, equals - text);
  path = within != NULL ? g_strconcat (within, "/", name, NULL) : g_strdup (name);
  return check_value (draft, path, equals + 1, error) && cdt_draft_set_value (draft, path, equals + 1, error);
}
