namespace EcoComp.Core.Quantities;

/// <summary>
/// The times of the samples of one point in one month. Its size is bounded by the minutes and seconds of a month, not by the number of samples: a
/// sorted list while there are few, then bits.
/// </summary>
public sealed class SampleTimeSet
{
    private const int MostListed = 1024;
    private const int BlockBits = 65536;
    private const int BlockOfMoments = BlockBits;

    private int[] _listed = new int[8];
    private int _count;
    private Dictionary<int, ulong[]>? _blocks;

    /// <summary>Adds a time.</summary>
    /// <param name="time">A time of the month; all times of a set belong to one month.</param>
    /// <returns>Whether it was not there yet.</returns>
    public bool Add(SampleTime time)
    {
        int key = Key(time.Slot);
        return _blocks is null ? AddToList(key) : AddToBlocks(key);
    }

    /// <summary>Days and whole minutes, which are all times of nearly every file, are packed together; odd seconds lie behind them.</summary>
    private static int Key(int slot)
    {
        int second = slot - 32;
        if (second < 0) return slot;
        return second % 60 == 0 ? 32 + second / 60 : BlockOfMoments + second;
    }

    private bool AddToList(int key)
    {
        int place = _count > 0 && _listed[_count - 1] < key ? ~_count : Array.BinarySearch(_listed, 0, _count, key);
        if (place >= 0) return false;
        if (_count == MostListed)
        {
            _blocks = [];
            foreach (int listed in _listed) AddToBlocks(listed);
            _listed = [];
            return AddToBlocks(key);
        }

        if (_count == _listed.Length) Array.Resize(ref _listed, _count * 2);
        Array.Copy(_listed, ~place, _listed, ~place + 1, _count - ~place);
        _listed[~place] = key;
        _count++;
        return true;
    }

    private bool AddToBlocks(int key)
    {
        int number = key / BlockBits;
        if (!_blocks!.TryGetValue(number, out ulong[]? block))
        {
            block = new ulong[BlockBits / 64];
            _blocks.Add(number, block);
        }

        ref ulong bits = ref block[key % BlockBits / 64];
        ulong bit = 1UL << (key % 64);
        bool isNew = (bits & bit) == 0;
        bits |= bit;
        return isNew;
    }
}
