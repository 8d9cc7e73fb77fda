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

static gboolean
check_reference (CdtDraft *draft, const CdtShape *shape, const char *value, GError **error)
{
  const CdtShape *list = cdt_shape_find (cdt_shape_get_target (shape));
  g_autoptr (CdtItem) item = cdt_draft_dup_item_by_id (draft, value);
  const CdtShape *found = item != NULL ? cdt_shape_find (cdt_item_get_path (item)) : NULL;

  if (found != NULL && cdt_shape_get_parent (found) == list)
    return TRUE;
  return refuse (error, _ ("there is no %s with the id %s."), cdt_shape_get_item_label (list), value);
}

static gboolean
check_value (CdtDraft *draft, const char *path, const char *value, GError **error)
{
  const CdtShape *shape = cdt_shape_find (path);
  g_autoptr (GError) misfit = NULL;

  if (shape == NULL || cdt_shape_get_kind (shape) != CDT_SHAPE_FIELD)
    return refuse (error, _ ("there is no question %s."), path);
  if (*value == '\0')
    return TRUE;
  if (!cdt_shape_check_value (shape, value, &misfit))
    return refuse (error, _ ("%s cannot be “%s”. %s"), path, value, misfit->message);
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
