/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-pack-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-pack-names.h"
#include "cdt-pack-settings.h"

static void
init_compiler (CdtCompiler *compiler)
{
  *compiler = (CdtCompiler){ 0 };
  compiler->kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  compiler->units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  compiler->targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  compiler->tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
clear_compiler (CdtCompiler *compiler)
{
  g_hash_table_unref (compiler->kinds);
  g_hash_table_unref (compiler->units);
  g_hash_table_unref (compiler->targets);
  g_hash_table_unref (compiler->tables);
}

static gboolean
compile_parts (CdtCompiler *compiler, GPtrArray *parts, CdtWording *wording, GError **error)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const CdtPackFile *file = parts->pdata[i];

      compiler->file = file->name;
      compiler->proven = file->proven;
      if (!cdt_wording_add_part (wording, compiler, cdt_pack_file_get_root (file), error))
        return FALSE;
    }
  return TRUE;
}

static CdtWording *
compile_language (CdtCompiler *compiler, const CdtPackLanguage *language, GError **error)
{
  const CdtNode *root = cdt_pack_file_get_root (language->file);
  CdtWords *words = cdt_words_new (root, language->file->name, error);

  if (words == NULL)
    return NULL;
  g_autoptr (CdtWording) wording = cdt_wording_new (words);
  cdt_wording_add_kinds (wording, root);
  return compile_parts (compiler, language->parts, wording, error) ? g_steal_pointer (&wording) : NULL;
}

/* A clause that is laid over another is not translated any more. */
static void
drop_translations (CdtPackContent *content, const CdtPackFile *file)
{
  const CdtNode *root = cdt_pack_file_get_root (file);

  for (const CdtNode *node = cdt_node_first_element (root); node != NULL; node = cdt_node_next_element (node))
    {
      g_autofree char *id = cdt_node_dup_attribute (node, "id");

      for (guint i = 1; id != NULL && i < content->wordings->len; i++)
        g_hash_table_remove (((CdtWording *)content->wordings->pdata[i])->by_id, id);
    }
}

static gboolean
compile_laid (CdtCompiler *compiler, const CdtPackFiles *files, CdtPackContent *content, GError **error)
{
  compiler->extends = TRUE;
  if (!compile_parts (compiler, files->laid, content->wordings->pdata[0], error))
    return FALSE;
  for (guint i = 0; i < files->laid->len; i++)
    drop_translations (content, files->laid->pdata[i]);
  return TRUE;
}

static gboolean
compile_all (CdtCompiler *compiler, const CdtPackFiles *files, CdtPackContent *content, GError **error)
{
  const CdtPackFile *whole = files->base != NULL ? files->base : files->pack;

  for (guint i = 0; i < files->languages->len; i++)
    {
      CdtWording *wording = compile_language (compiler, files->languages->pdata[i], error);

      if (wording == NULL)
        return FALSE;
      g_ptr_array_add (content->wordings, wording);
    }
  cdt_wording_add_kinds (content->wordings->pdata[0], cdt_pack_file_get_root (whole));
  return compile_laid (compiler, files, content, error);
}

gboolean
cdt_pack_content_read (CdtPackContent *content, GFile *folder, GError **error)
{
  CdtPackFiles *files = &content->files;
  CdtCompiler *compiler = &content->compiler;

  content->wordings = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_wording_free);
  init_compiler (compiler);
  gboolean done
      = cdt_pack_files_read (files, folder, error) && cdt_pack_names_collect (files, compiler, error)
        && compile_all (compiler, files, content, error) && cdt_pack_settings_read (content, files, error);
  if (done)
    content->fingerprint = g_strdup (files->fingerprint);
  return done;
}

void
cdt_pack_content_clear (CdtPackContent *content)
{
  g_clear_pointer (&content->title, g_free);
  g_clear_pointer (&content->id, g_free);
  g_clear_pointer (&content->version, g_free);
  g_clear_pointer (&content->fingerprint, g_free);
  g_clear_pointer (&content->accent, g_free);
  g_clear_pointer (&content->fonts, g_free);
  g_clear_object (&content->logo);
  g_clear_pointer (&content->defaults, g_ptr_array_unref);
  g_clear_pointer (&content->wordings, g_ptr_array_unref);
  g_clear_pointer (&content->phrases, g_hash_table_unref);
  clear_compiler (&content->compiler);
  cdt_pack_files_clear (&content->files);
}
