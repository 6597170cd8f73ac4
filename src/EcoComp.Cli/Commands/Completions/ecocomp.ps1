# ecocomp: completion for PowerShell
Register-ArgumentCompleter -Native -CommandName ecocomp -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $typed = @($commandAst.CommandElements | Where-Object { $_.Extent.StartOffset -lt $cursorPosition } | ForEach-Object { "$_" })
    $words = @($typed | Select-Object -Skip 1)
    if ($wordToComplete -eq '') { $words += '""' }
    $before = [Console]::OutputEncoding
    [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
    try {
        & $typed[0] complete-words @words 2>$null | ForEach-Object {
            $text = if ($_ -match '\s') { '"' + $_ + '"' } else { $_ }
            [System.Management.Automation.CompletionResult]::new($text, $_, 'ParameterValue', $_)
        }
    }
    finally { [Console]::OutputEncoding = $before }
}
