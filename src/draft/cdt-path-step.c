/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-path-step.h"

#include <string.h>

#define ROOT_STEP "/agreement"
#define LARGEST_NUMBER 100000

static const char *
read_number (const char *text, CdtPathStep *step)
{
  guint64 number = 0;

  while (g_ascii_isdigit (*text) && number < LARGEST_NUMBER)
    number = number * 10 + (guint64)(*text++ - '0');
  step->number = (guint)number;

  return number > 0 && *text == ']' ? text + 1 : NULL;
}

static const char *
read_id (const char *text, CdtPathStep *step)
{
  char quote = *text;
  const char *end = quote == '\'' || quote == '"' ? strchr (text + 1, quote) : NULL;

  if (end == NULL || end[1] != ']')
    return NULL;
  step->id = text + 1;
  step->id_length = end - step->id;

  return end + 2;
}

gboolean
cdt_path_step_next (const char **path, CdtPathStep *step)
{
  const char *at = *path;

  memset (step, 0, sizeof *step);
  step->name = at;
  step->name_length = strcspn (at, "/[");
  if (step->name_length == 0)
    return FALSE;
  at += step->name_length;
  if (g_str_has_prefix (at, "[@id="))
    at = read_id (at + strlen ("[@id="), step);
  else if (*at == '[')
    at = read_number (at + 1, step);
  if (at == NULL || (*at != '\0' && (*at != '/' || at[1] == '\0')))
    return FALSE;
  *path = *at == '/' ? at + 1 : at;

  return TRUE;
}

const char *
cdt_path_first_step (const char *path)
{
  if (!g_str_has_prefix (path, ROOT_STEP))
    return path;
  path += strlen (ROOT_STEP);

  return *path == '/' ? path + 1 : path;
}

CdtNode *
cdt_path_step_find (const CdtPathStep *step, const CdtNode *node)
{
  guint left = MAX (step->number, 1);

  for (CdtNode *child = cdt_node_first_element (node); child != NULL; child = cdt_node_next_element (child))
    {
      const char *name = cdt_node_get_name (child);

      if (strncmp (name, step->name, step->name_length) != 0 || name[step->name_length] != '\0'
          || !cdt_node_is (child, name))
        continue;
      if (--left == 0)
        return child;
    }

  return NULL;
}
