/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-version.h"

#include <glib/gi18n-lib.h>

#include "cdt-tree.h"

#define LONGEST_QUOTED 20 /* characters of a version in a message */

/* As a sentence can quote it: what a file says may be anything */
static char *
quote (const char *text)
{
  char *quoted = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), LONGEST_QUOTED));

  for (char *p = quoted; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      *p = ' ';

  return quoted;
}

static gboolean
read_number (const char **at, guint64 *number)
{
  char *end = NULL;

  if (!g_ascii_isdigit (**at))
    return FALSE;
  *number = g_ascii_strtoull (*at, &end, 10);
  *at = end;

  return TRUE;
}

static gboolean
parse (const char *text, CdtVersion *version)
{
  return read_number (&text, &version->major) && version->major > 0 && *text++ == '.'
         && read_number (&text, &version->minor) && *text == '\0';
}

gboolean
cdt_version_read (CdtNode *root, const char *name, CdtVersion *version, GError **error)
{
  g_autofree char *text = NULL;
  g_autofree char *quoted = NULL;

  g_return_val_if_fail (root != NULL && name != NULL && version != NULL, FALSE);

  text = cdt_node_dup_attribute (root, "version");
  if (text == NULL)
    cdt_node_set_attribute (root, "version", CDT_VERSION_OURS);
  if (parse (text != NULL ? text : CDT_VERSION_OURS, version))
    return TRUE;
  quoted = quote (text);
  g_set_error (error, CDT_READ_ERROR, CDT_READ_ERROR_WRONG_KIND,
               _ ("%s:%u: “%s” is not a version of the file format; it should be %s."), name,
               cdt_node_get_line (root), quoted, CDT_VERSION_OURS);

  return FALSE;
}

CdtVersionKind
cdt_version_compare (const CdtVersion *version)
{
  g_return_val_if_fail (version != NULL, CDT_VERSION_SAME);

  if (version->major != CDT_VERSION_MAJOR)
    return version->major > CDT_VERSION_MAJOR ? CDT_VERSION_NEWER_MAJOR : CDT_VERSION_OLDER;
  if (version->minor != CDT_VERSION_MINOR)
    return version->minor > CDT_VERSION_MINOR ? CDT_VERSION_NEWER_MINOR : CDT_VERSION_OLDER;

  return CDT_VERSION_SAME;
}

char *
cdt_version_dup_name (const CdtVersion *version)
{
  g_return_val_if_fail (version != NULL, NULL);

  return g_strdup_printf ("%" G_GUINT64_FORMAT ".%" G_GUINT64_FORMAT, version->major, version->minor);
}
