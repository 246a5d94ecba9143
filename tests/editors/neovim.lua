-- Starts the server for the current buffer as every Neovim since 0.5 can, and prints its diagnostics.
local id = vim.lsp.start_client({ name = 'mtlint', cmd = { vim.env.MTLINT, 'lsp' }, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(0, id)
vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end)
for _, found in ipairs(vim.diagnostic.get(0)) do
  print(found.lnum, found.col, found.end_col, found.message)
end
