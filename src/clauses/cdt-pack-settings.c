/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-pack-settings.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cdt-picture.h"

/* Of the Web Content Accessibility Guidelines, for text */
#define LEAST_CONTRAST 4.5

static void
free_default (gpointer data)
{
  CdtPackDefault *answer = data;

  g_free (answer->field);
  g_free (answer->value);
  g_free (answer);
}

static double
get_linear (guint channel)
{
  double value = channel / 255.0;

  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

/* Of "#rrggbb" on white */
static double
get_contrast (const char *colour)
{
  guint all = (guint)g_ascii_strtoull (colour + 1, NULL, 16);
  double luminance = 0.2126 * get_linear (all >> 16) + 0.7152 * get_linear (all >> 8 & 0xff)
                     + 0.0722 * get_linear (all & 0xff);

  return 1.05 / (luminance + 0.05);
}

static gboolean
read_logo (CdtPackContent *content, const CdtPackFiles *files, const CdtNode *node, GError **error)
{
  g_autoptr (GError) fault = NULL;

  content->logo = files->logo != NULL ? cdt_picture_new (files->logo, &fault) : NULL;
  /* What this program cannot show for want of a library is left out: the wording matters more. */
  if (fault == NULL || g_error_matches (fault, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED))
    return TRUE;
  g_autofree char *name = cdt_node_dup_attribute (node, "logo");
  g_autofree char *reason = g_strdup_printf (_ ("The picture “%s” cannot be used: %s"), name, fault->message);
  cdt_pack_file_set_fault (files->pack, cdt_node_get_line (node), error, reason);
  return FALSE;
}

static gboolean
read_look (CdtPackContent *content, const CdtPackFiles *files, const CdtNode *node, GError **error)
{
  content->accent = cdt_node_dup_attribute (node, "accent");
  content->fonts = cdt_node_dup_attribute (node, "fonts");
  if (content->accent == NULL || get_contrast (content->accent) >= LEAST_CONTRAST)
    return read_logo (content, files, node, error);
  g_autofree char *reason = g_strdup_printf (
      _ ("The colour %s is too light to read on white: its contrast is %.1f to 1, and %.1f "
         "is the least."),
      content->accent, get_contrast (content->accent), LEAST_CONTRAST);
  cdt_pack_file_set_fault (files->pack, cdt_node_get_line (node), error, reason);
  return FALSE;
}

static gboolean
read_default (CdtPackContent *content, const CdtPackFile *pack, const CdtNode *node, GError **error)
{
  CdtPackDefault *answer = g_new0 (CdtPackDefault, 1);
  g_autoptr (GError) fault = NULL;

  g_ptr_array_add (content->defaults, answer);
  answer->field = cdt_node_dup_attribute (node, "field");
  answer->value = g_strstrip (cdt_node_dup_text (node));
  const CdtShape *shape = cdt_shape_find (answer->field);
  gboolean known = shape != NULL && cdt_shape_get_kind (shape) == CDT_SHAPE_FIELD;
  for (const CdtShape *at = shape; known && at != NULL; at = cdt_shape_get_parent (at))
    known = cdt_shape_get_kind (at) != CDT_SHAPE_ITEM;
  if (known && cdt_shape_check_value (shape, answer->value, &fault))
    return TRUE;
  g_autofree char *reason
      = known ? g_strdup (fault->message) : g_strdup_printf (_ ("There is no question “%s”."), answer->field);
  cdt_pack_file_set_fault (pack, cdt_node_get_line (node), error, reason);
  return FALSE;
}

gboolean
cdt_pack_settings_read (CdtPackContent *content, const CdtPackFiles *files, GError **error)
{
  const CdtNode *root = cdt_pack_file_get_root (files->pack);

  content->title = cdt_node_dup_attribute (root, "title");
  content->id = cdt_node_dup_attribute (root, "id");
  content->version = cdt_node_dup_attribute (root, "version");
  content->defaults = g_ptr_array_new_with_free_func (free_default);
  for (const CdtNode *node = cdt_node_first_element (root); node != NULL; node = cdt_node_next_element (node))
    if ((cdt_node_is (node, "look") && !read_look (content, files, node, error))
        || (cdt_node_is (node, "default") && !read_default (content, files->pack, node, error)))
      return FALSE;
  return TRUE;
}
